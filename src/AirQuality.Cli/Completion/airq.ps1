# $PROFILE: airq completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName airq -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    airq "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
