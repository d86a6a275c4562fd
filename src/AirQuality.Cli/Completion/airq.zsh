#compdef airq
# Completion of airq for zsh: put  source <(airq completion zsh)  into ~/.zshrc, behind compinit
_airq() {
    local -a found
    found=("${(@f)$(airq "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then
        compadd -- "${found[@]}"
    fi
    _files
}
compdef _airq airq
