# ~/.bashrc: source <(airq completion bash)
_airq() {
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$(airq "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _airq airq
