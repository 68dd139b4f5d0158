/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { counted, fullDate } from '../format.ts';

/** "etiquetar rust, salvar, marcar como lido". */
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
    save ? 'salvar' : '',
    later ? 'pôr em Mais tarde' : '',
    markRead ? 'marcar como lido' : '',
    mute ? 'silenciar' : '',
    notify ? 'notificar' : '',
    download ? 'baixar gravações' : '',
    exportTo === null ? '' : 'exportar',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

const deeds: Record<RuleTrace['action'], string> = {
  tag: 'Etiquetado',
  save: 'Salvo',
  later: 'Posto em Mais tarde',
  'mark-read': 'Marcado como lido',
  mute: 'Silenciado',
  notify: 'Notificado',
  download: 'Gravações pedidas',
  export: 'Enviado à exportação',
};

/** "Etiquetado com rust pela regra “Linguagens”, terça-feira, 24 de novembro de 2026 às 10:12". */
export function traceWords({ action, tag, ruleName, at }: RuleTrace): string {
  return `${deeds[action]}${tag === null ? '' : ` com ${tag}`} pela regra “${ruleName}”, ${fullDate(at)}`;
}

export const ruleExportTexts = {
  label: 'Exportar para',
  nowhere: 'Lugar nenhum',
  hint: 'Para a pasta dessa exportação automática, além do que ela mesma seleciona.',
};

type Reach = { tags: string[]; isRead: boolean; isSaved: boolean; isLater: boolean; isMuted: boolean };

/** State as a few words; "não lido" where there is nothing else to say. */
export function reachWords({ tags, isRead, isSaved, isLater, isMuted }: Reach): string {
  return [
    isRead ? 'lido' : 'não lido',
    isSaved ? 'salvo' : '',
    isLater ? 'em Mais tarde' : '',
    isMuted ? 'silenciado' : '',
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

export const rulePreviewTexts = {
  looking: 'Procurando…',
  title: 'O que ela mudaria',
  sum: (matched: number, changed: number) => {
    const matches = counted(matched, 'artigo corresponde agora', 'artigos correspondem agora');
    return changed === 0
      ? `${matches}; nenhum mudaria.`
      : `${matches}; ${counted(changed, 'artigo mudaria', 'artigos mudariam')}.`;
  },
};

export const ruleTexts = {
  later: 'Pôr em Mais tarde',
  markRead: 'Marcar como lido',
  mute: 'Silenciar',
  muteDetail: 'Fora das outras listas, contagens e pesquisas; ficam na lista Silenciados.',
  notify: 'Notificar',
  notifyDetail: 'Avisar dos novos, venham de que feed vierem.',
  download: 'Baixar gravações',
  downloadDetail: 'Dos novos, para reproduzir offline.',
  newRule: 'Nova regra',
  rule: 'Regra',
  remove: 'Remover regra',
  saveAndApply: 'Salvar e aplicar aos existentes',
  namePlaceholder: 'Sem posts patrocinados',
  query: 'Quando um artigo corresponde a',
  queryPlaceholder: 'title:patrocinado OR feed:"Ads Weekly"',
  queryHint: 'Uma consulta como na caixa de pesquisa.',
  tags: 'Adicionar etiquetas',
  tagsHint: 'Separadas por vírgulas.',
  title: 'Regras',
  add: 'Nova regra…',
  hint: 'Uma regra age sobre os artigos quando chegam ou quando o feed os altera. As regras rodam de cima para baixo; cada uma vê o que as anteriores fizeram.',
  none: 'Ainda não há regras.',
  saveAction: 'Salvar',
  changed: (rule: string) => `Regra “${rule}” alterada`,
  removed: (rule: string) => `Regra “${rule}” removida`,
  isOn: (rule: string) => `${rule}: ativada`,
  edit: (rule: string) => `Editar a regra ${rule}`,
  moveUp: (rule: string) => `Mover ${rule} para cima`,
  moveDown: (rule: string) => `Mover ${rule} para baixo`,
  apply: (rule: string) => `Aplicar ${rule} aos existentes`,
};
