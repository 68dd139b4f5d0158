/** What is said of faults of the program itself. */
import type { PageFault } from '../../contract/shell.ts';

export const faultTexts: Record<PageFault, string> = {
  crashed: 'La ventana falló y se ha vuelto a cargar. Lo que estabas escribiendo se ha recuperado.',
  memory:
    'La ventana se quedó sin memoria y se ha vuelto a cargar. Lo que estabas escribiendo se ha recuperado.',
  unresponsive: 'La ventana se ha vuelto a cargar. Lo que estabas escribiendo se ha recuperado.',
};

export const faultNotes = {
  notEnded: 'La última vez Offprint no se cerró bien. Lo que estabas escribiendo se ha recuperado.',
  coreRestarted:
    'Offprint ha sufrido un fallo interno y ha vuelto a abrir la biblioteca. Lo guardado sigue guardado; lo que estaba en marcha se ha interrumpido.',
  main: 'Offprint ha sufrido un fallo interno y continúa. Si algo no funciona, reinícialo.',
};

export const paneTexts = {
  sheet: 'Este cuadro',
  list: 'La lista',
  article: 'El artículo',
  sidebar: 'La barra lateral',
  player: 'El reproductor',
  menu: 'El menú',
  window: 'La ventana',
  fault: 'Un fallo de Offprint',
  title: (pane: string) => `${pane} ha fallado y no se puede mostrar.`,
  next: 'El resto de Offprint continúa. Vuelve a intentarlo o copia el diagnóstico para avisar del fallo.',
  again: 'Reintentar',
  diagnostics: 'Copiar diagnóstico…',
};

export const diagnosticsTexts = {
  title: 'Diagnóstico',
  what: 'Para un informe: versiones, recuentos, configuración y el final del registro. No contiene títulos, textos ni nombres y, de las direcciones, solo el servidor.',
  gathering: 'Recopilando…',
  copy: 'Copiar',
  copied: 'Diagnóstico copiado',
  showLog: 'Mostrar el registro',
  preview: 'Lo que se copia',
};
