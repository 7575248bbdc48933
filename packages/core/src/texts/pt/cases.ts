import type { CaseRefusal } from '../../cases/case-refusal.js';
import type { CaseStatus } from '../../cases/case-status.js';
import type { CaseStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const caseStatusNames: CaseStatusNames = {
  opened: 'aberto',
  contacted: 'cliente contatado',
  causeConfirmed: 'causa confirmada',
  remedied: 'problema corrigido',
  resurveyed: 'nova pergunta enviada',
  recovered: 'cliente recuperado',
  notRecovered: 'cliente não recuperado',
  closedWithoutContact: 'encerrado sem contato',
};

const of = (status: CaseStatus): string => caseStatusNames[status];

const fields = { note: 'nota', reason: 'motivo', remedy: 'medida tomada' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `Este passo não é possível com o caso ${quoted(of(status))}, só a partir de: ${needed.map(of).join(', ')}.`,
  'case/not-owner': () => 'Outra pessoa é responsável por este caso e pode passá-lo adiante.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `O campo ${quoted(fields[field])} está vazio.`
      : `O campo ${quoted(fields[field])} é longo demais ou não pode ser armazenado; são possíveis até ${number(limit)} caracteres.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'Esta pessoa já é responsável pelo caso.' : 'Esta resposta já pertence ao caso.',
  'case/waiting': () => 'O caso já está à espera do cliente.',
  'case/not-waiting': () => 'O caso não está à espera do cliente.',
  'case/wait-out-of-range': () =>
    `Uma espera termina no futuro, e todas as esperas de um caso somam no máximo ${number(14)} dias. Escolha um dia mais próximo.`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `Tentativas de contato: ${number(attempts)}; são necessárias ${number(needed)}.`,
  'case/answer-too-early': () => 'Esta resposta foi dada antes da nova pergunta ao cliente.',
  'case/cause-unknown': () => 'Esta causa não está na sua lista.',
  'case/taxonomy-malformed': ({ path }) => `Na lista de causas, ${quoted(path)} falta, está repetido ou é longo demais.`,
  'case/apology-granted': () => 'Este incidente já teve uma compensação.',
  'case/apology-too-large': () => 'A compensação passa do limite ou do orçamento. Escolha um valor menor.',
  'case/second-person-needed': () =>
    'Este cliente recebeu uma compensação há pouco tempo. Uma segunda pessoa precisa aprovar.',
};
