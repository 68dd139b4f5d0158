/** Words of the sheet of keys. */
import { list } from '../format.ts';

export const keySheetTexts = {
  takeIt: 'Usarlo aquí',
  leaveIt: 'Dejarlo allí',
  pressKeys: 'Pulsa las teclas. Esc: dejar como está.',
  orSecond: 'o una segunda tecla…',
  allReset: 'Todos los atajos vuelven a ser los originales.',
  title: 'Atajos',
  resetAll: 'Restablecer todos los atajos',
  allSettings: 'Toda la configuración',
  search: 'Buscar comandos y atajos',
  noneFound: 'Ningún comando tiene esas palabras o teclas.',
  /** `keys` where they are others than those that were pressed. */
  command: (title: string, keys: string | null) => (keys === null ? `«${title}»` : `«${title}» (${keys})`),
  isTaken: (keys: string, commands: readonly string[]) => `${keys} ya es ${list(commands)}.`,
  isInTheWay: (keys: string, commands: readonly string[]) => `${keys} choca con ${list(commands)}.`,
  nowRuns: (keys: string, command: string) => `${keys} ejecuta ahora «${command}».`,
  isOfSystem: (keys: string) => `${keys} está reservado para el sistema.`,
  isMove: (keys: string) => `${keys} sirve para moverse por listas y textos.`,
  newKeys: (command: string) => `Atajo nuevo para «${command}»`,
  takeAway: (keys: string, command: string) => `Quitar ${keys} de «${command}»`,
  add: (command: string) => `Añadir un atajo a «${command}»`,
  reset: (command: string) => `Restablecer el atajo de «${command}»`,
};
