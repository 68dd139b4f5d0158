/** Settings of what Offprint is to the system: beside its window, at its start, in its notifications. */
export const systemTexts = {
  tray: 'Mostrar o Offprint na bandeja do sistema',
  trayDetail:
    'Um ícone na barra de menus ou na bandeja diz quanto falta ler e tem um menu para atualizar, pausar e sair. Alguns ambientes Linux não o mostram.',
  keepRunning: 'Continuar sem janela',
  keepRunningDetail:
    'Ao fechar a janela, o Offprint fica na bandeja e continua consultando seus feeds. Saia por lá ou pelo menu.',
  login: 'Iniciar com a sessão',
  loginDetail: 'Quando você entra no sistema. Com “Continuar sem janela”, inicia na bandeja.',
  links: 'Abrir links de feeds com o Offprint',
  linksDetail:
    'Links que começam com feed: ou offprint: em um navegador ou e-mail chegam aqui. Você é consultado antes de qualquer assinatura.',
  notInstalled: 'Só o programa instalado pode fazer isso.',
  badge: 'Número de artigos não lidos no ícone',
  badgeDetail:
    'No Dock ou na barra de tarefas. O Windows mostra um ponto; alguns ambientes Linux não mostram nada.',
  paused: 'Pausar a atualização',
  pausedDetail:
    'Nenhum feed é consultado automaticamente até você desativar isto. As atualizações que você pede são feitas mesmo assim.',
  pausedNow: 'A atualização está pausada',
  pausedNowDetail:
    'Nenhum feed é consultado automaticamente. “Retomar a atualização”, na paleta, ou as configurações encerram a pausa.',
  quiet: 'Horas de silêncio',
  quietDetail:
    'As notificações esperam o fim dessas horas e então chegam juntas. Quais feeds, pastas e regras notificam se define em cada um.',
  quietFrom: 'Das',
  quietTo: 'Às',
  quietSpan: 'Horário de silêncio',
  quietSpanDetail: 'Pelo relógio deste computador. Pode passar da meia-noite.',
  folderNotify: 'Notificar artigos novos nesta pasta',
  folderNotifyDetail: 'De todos os feeds dela e dos que estão em pastas dentro dela.',
};
