/** New versions of Offprint itself. */
import type { UpdateObstacle } from '../../model/updates.ts';
import { bytes } from '../format.ts';

export const updateTexts = {
  title: 'Actualizaciones',
  setting: 'Buscar versiones nuevas una vez al día',
  settingDetail:
    'Desactivado hasta que aceptes: es lo único que Offprint pide a la red que no es tuyo. Nada se descarga ni se instala solo.',
  look: 'Actualizaciones…',
  ask: (host: string) =>
    `Aún no se ha consultado a nadie. Al buscar, se pregunta a ${host} cuál es la última versión; conocerá tu dirección IP y la versión que tienes.`,
  check: 'Buscar ahora',
  checking: 'Buscando la última versión…',
  newest: 'Esta es la última versión.',
  available: (version: string, size: number | null) =>
    `Offprint ${version} está disponible${size === null ? '' : ` (descarga de ${bytes(size)})`}.`,
  whatsNew: 'Novedades',
  noNotes: 'No se indican las novedades.',
  download: 'Descargar',
  notNow: 'Ahora no',
  downloading: (version: string, percent: number) => `Descargando Offprint ${version}: ${percent} %`,
  cancel: 'Detener',
  ready: (version: string) => `Offprint ${version} está descargado y su suma de comprobación es correcta.`,
  onQuit: 'Instalar al salir',
  now: 'Reiniciar e instalar',
  willInstall: 'Se instalará cuando salgas de Offprint.',
  notAfterAll: 'No instalar',
  failedCheck: 'No se pudo saber cuál es la última versión.',
  failedDownload: 'No se pudo descargar la versión nueva.',
  again: 'Reintentar',
  toast: (version: string) => `Offprint ${version} está disponible.`,
  show: 'Mostrar',
};

export const obstacleSentences: Record<UpdateObstacle, string> = {
  'not-installed': 'Este Offprint se ejecuta desde su código fuente. Actualízalo con un pull.',
  'no-address':
    'Este Offprint se compiló sin dirección de actualizaciones, así que no consulta a nadie. Consigue las versiones nuevas donde obtuviste esta.',
  'system-package':
    'Este Offprint es un paquete de tu sistema, que trae las versiones nuevas con sus propias actualizaciones.',
  archive:
    'Este Offprint se descomprimió de un archivo. Descomprime uno más nuevo en su lugar; tu biblioteca está en otro sitio y se queda.',
};
