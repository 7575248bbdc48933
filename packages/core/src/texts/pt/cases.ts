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
    `Este passo não é possível: a situação do caso é ${quoted(of(status))}. O caso precisa estar em uma destas situações: ${needed.map(of).join(', ')}.`,
  'case/not-owner': () => 'Outra pessoa é responsável por este caso. Ela pode agir ou passá-lo adiante.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `O campo ${quoted(fields[field])} está vazio. Escreva em palavras.`
      : `O campo ${quoted(fields[field])} é longo demais ou não pode ser armazenado; são possíveis no máximo ${number(limit)} caracteres.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'Esta pessoa já é responsável pelo caso.' : 'Esta resposta já pertence ao caso.',
  'case/waiting': () => 'O caso já está à espera do cliente. Encerre essa espera primeiro.',
  'case/not-waiting': () => 'O caso não está à espera do cliente.',
  'case/wait-out-of-range': () =>
    'O fim da espera precisa estar no futuro, e todas as esperas de um caso podem somar 14 dias. Escolha um dia mais próximo.',
  'case/too-few-attempts': ({ attempts, needed }) =>
    `Tentativas de contato com o cliente: ${number(attempts)}; são necessárias ${number(needed)}.`,
  'case/answer-too-early': () =>
    'Esta resposta foi dada antes da nova pergunta ao cliente, por isso não pode decidir o caso.',
  'case/cause-unknown': () => 'Esta causa não está na sua lista de causas. Escolha uma da lista.',
  'case/taxonomy-malformed': ({ path }) =>
    `A lista de causas tem um erro em ${quoted(path)}: algo falta, está repetido ou é longo demais.`,
  'case/apology-granted': () => 'Este cliente já recebeu uma compensação por este incidente.',
  'case/apology-too-large': () =>
    'A compensação passa do limite ou do orçamento. Escolha um valor menor.',
  'case/second-person-needed': () =>
    'Este cliente recebeu uma compensação há pouco tempo. Peça a aprovação de uma segunda pessoa.',
};
