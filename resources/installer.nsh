; The store lies in the machine's program data, where all keepers of one desk share it. Windows
; would let each of them change only the files that he made himself, so the installer lets the
; users of this machine (S-1-5-32-545) change what is in the folder. It is never removed.
!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\Beizaiku\data"
  nsExec::ExecToLog 'icacls "$APPDATA\Beizaiku" /grant "*S-1-5-32-545:(OI)(CI)M"'
  Pop $0
!macroend
