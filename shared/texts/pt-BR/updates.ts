/** New versions of Offprint itself. */
import type { UpdateObstacle } from '../../model/updates.ts';
import { bytes } from '../format.ts';

export const updateTexts = {
  title: 'Atualizações',
  setting: 'Verificar novas versões uma vez por dia',
  settingDetail:
    'Desativado até você concordar: é a única coisa que o Offprint pede à rede que não é sua. Nada é baixado nem instalado sozinho.',
  look: 'Atualizações…',
  ask: (host: string) =>
    `Ninguém foi consultado ainda. A verificação pergunta a ${host} qual é a versão mais nova; ele fica sabendo seu endereço IP e a versão que você tem.`,
  check: 'Verificar agora',
  checking: 'Procurando a versão mais nova…',
  newest: 'Esta é a versão mais nova.',
  available: (version: string, size: number | null) =>
    `O Offprint ${version} está disponível${size === null ? '' : ` (download de ${bytes(size)})`}.`,
  whatsNew: 'Novidades',
  noNotes: 'As novidades não foram informadas.',
  download: 'Baixar',
  notNow: 'Agora não',
  downloading: (version: string, percent: number) => `Baixando o Offprint ${version}: ${percent}%`,
  cancel: 'Parar',
  ready: (version: string) => `O Offprint ${version} foi baixado e conferido com a soma de verificação.`,
  onQuit: 'Instalar ao sair',
  now: 'Reiniciar e instalar',
  willInstall: 'Será instalado quando você sair do Offprint.',
  notAfterAll: 'Não instalar',
  failedCheck: 'Não foi possível saber qual é a versão mais nova.',
  failedDownload: 'Não foi possível baixar a nova versão.',
  again: 'Tentar de novo',
  toast: (version: string) => `O Offprint ${version} está disponível.`,
  show: 'Mostrar',
};

export const obstacleSentences: Record<UpdateObstacle, string> = {
  'not-installed': 'Este Offprint roda a partir do código-fonte. Atualize-o com um pull.',
  'no-address':
    'Este Offprint foi compilado sem endereço de atualizações, por isso não consulta ninguém. Obtenha novas versões onde obteve esta.',
  'system-package':
    'Este Offprint é um pacote do seu sistema, que traz novas versões nas próprias atualizações.',
  archive:
    'Este Offprint foi descompactado de um arquivo. Descompacte um mais novo no lugar; sua biblioteca está em outro local e fica.',
};
