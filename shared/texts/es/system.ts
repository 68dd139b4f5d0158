/** Settings of what Offprint is to the system: beside its window, at its start, in its notifications. */
export const systemTexts = {
  tray: 'Mostrar Offprint en la bandeja del sistema',
  trayDetail:
    'Un icono en la barra de menús o en la bandeja indica cuánto queda sin leer y tiene un menú para actualizar, pausar y salir. Algunos escritorios de Linux no lo muestran.',
  keepRunning: 'Seguir sin ventana',
  keepRunningDetail:
    'Al cerrar la ventana, Offprint se queda en la bandeja y sigue consultando tus canales. Sal desde allí o desde el menú.',
  login: 'Iniciar con la sesión',
  loginDetail: 'Al iniciar sesión en el sistema. Con «Seguir sin ventana», se inicia en la bandeja.',
  links: 'Abrir con Offprint los enlaces de canales',
  linksDetail:
    'Los enlaces que empiezan por feed: u offprint: en un navegador o correo llegan aquí. Se te pregunta antes de suscribirte a nada.',
  notInstalled: 'Solo el programa instalado puede hacerlo.',
  badge: 'Número de artículos sin leer en el icono',
  badgeDetail:
    'En el Dock o la barra de tareas. Windows muestra un punto; algunos escritorios de Linux no muestran nada.',
  paused: 'Pausar la actualización',
  pausedDetail:
    'Ningún canal se consulta automáticamente hasta que desactives esto. Las actualizaciones que pidas sí se hacen.',
  pausedNow: 'La actualización está en pausa',
  pausedNowDetail:
    'Ningún canal se consulta automáticamente. Se reanuda con «Reanudar la actualización» en la paleta o desde la configuración.',
  quiet: 'Horas de silencio',
  quietDetail:
    'Las notificaciones esperan a que acaben estas horas y entonces llegan juntas. Qué canales, carpetas y reglas notifican se decide en cada uno.',
  quietFrom: 'Desde',
  quietTo: 'Hasta',
  quietSpan: 'Horario de silencio',
  quietSpanDetail: 'Según el reloj de este equipo. Puede pasar de la medianoche.',
  folderNotify: 'Avisarme de los artículos nuevos de esta carpeta',
  folderNotifyDetail: 'De todos sus canales y de los de las carpetas que contiene.',
};
