/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { counted, fullDate } from '../format.ts';

/** "etiquetar rust, guardar, marcar como leído". */
export function actionWords({
  tags,
  save,
  later,
  markRead,
  mute,
  notify,
  download,
  exportTo,
}: RuleActions): string {
  return [
    ...tags.map((tag) => `etiquetar ${tag}`),
    save ? 'guardar' : '',
    later ? 'poner en Más tarde' : '',
    markRead ? 'marcar como leído' : '',
    mute ? 'silenciar' : '',
    notify ? 'notificar' : '',
    download ? 'descargar grabaciones' : '',
    exportTo === null ? '' : 'exportar',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

const deeds: Record<RuleTrace['action'], string> = {
  tag: 'Etiquetado',
  save: 'Guardado',
  later: 'Puesto en Más tarde',
  'mark-read': 'Marcado como leído',
  mute: 'Silenciado',
  notify: 'Notificado',
  download: 'Grabaciones pedidas',
  export: 'Enviado a la exportación',
};

/** "Etiquetado con rust por la regla «Lenguajes», martes, 24 de noviembre de 2026, 10:12". */
export function traceWords({ action, tag, ruleName, at }: RuleTrace): string {
  return `${deeds[action]}${tag === null ? '' : ` con ${tag}`} por la regla «${ruleName}», ${fullDate(at)}`;
}

export const ruleExportTexts = {
  label: 'Exportar a',
  nowhere: 'Ninguna parte',
  hint: 'A la carpeta de esa exportación automática, además de lo que ella misma selecciona.',
};

type Reach = { tags: string[]; isRead: boolean; isSaved: boolean; isLater: boolean; isMuted: boolean };

/** State as a few words; "sin leer" where there is nothing else to say. */
export function reachWords({ tags, isRead, isSaved, isLater, isMuted }: Reach): string {
  return [
    isRead ? 'leído' : 'sin leer',
    isSaved ? 'guardado' : '',
    isLater ? 'en Más tarde' : '',
    isMuted ? 'silenciado' : '',
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

export const rulePreviewTexts = {
  looking: 'Buscando…',
  title: 'Qué cambiaría',
  sum: (matched: number, changed: number) => {
    const matches = counted(matched, 'artículo coincide ahora', 'artículos coinciden ahora');
    return changed === 0
      ? `${matches}; ninguno cambiaría.`
      : `${matches}; ${counted(changed, 'artículo cambiaría', 'artículos cambiarían')}.`;
  },
};

export const ruleTexts = {
  later: 'Poner en Más tarde',
  markRead: 'Marcar como leído',
  mute: 'Silenciar',
  muteDetail: 'Fuera de toda lista, recuento o búsqueda; los muestra la vista Silenciados.',
  notify: 'Notificar',
  notifyDetail: 'Avisar de los nuevos, vengan del canal que vengan.',
  download: 'Descargar grabaciones',
  downloadDetail: 'De los nuevos, para reproducirlas sin conexión.',
  newRule: 'Regla nueva',
  rule: 'Regla',
  remove: 'Eliminar regla',
  saveAndApply: 'Guardar y aplicar a lo existente',
  namePlaceholder: 'Sin entradas patrocinadas',
  query: 'Cuando un artículo coincide con',
  queryPlaceholder: 'title:patrocinado OR feed:"Ads Weekly"',
  queryHint: 'Una consulta como en el cuadro de búsqueda.',
  tags: 'Añadir etiquetas',
  tagsHint: 'Separadas por comas.',
  title: 'Reglas',
  add: 'Regla nueva…',
  hint: 'Una regla actúa sobre los artículos cuando llegan o cuando su canal los cambia. Las reglas se aplican de arriba abajo; cada una ve lo que hicieron las anteriores.',
  none: 'Aún no hay reglas.',
  saveAction: 'Guardar',
  changed: (rule: string) => `Regla «${rule}» cambiada`,
  removed: (rule: string) => `Regla «${rule}» eliminada`,
  isOn: (rule: string) => `${rule}: activada`,
  edit: (rule: string) => `Editar la regla ${rule}`,
  moveUp: (rule: string) => `Subir ${rule}`,
  moveDown: (rule: string) => `Bajar ${rule}`,
  apply: (rule: string) => `Aplicar ${rule} a lo existente`,
};
