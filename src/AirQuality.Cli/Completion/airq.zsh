#compdef airq
# ~/.zshrc: source <(airq completion zsh)
_airq() {
    local -a found
    found=("${(@f)$(airq "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then
        compadd -- "${found[@]}"
    fi
    _files
}
compdef _airq airq
