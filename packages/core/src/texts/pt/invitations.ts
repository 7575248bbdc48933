import type { ContactBudgetRefusal } from '../../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../invitations/contact-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const tooSoon = {
  guard: 'O cliente foi contatado há menos de um dia.',
  quarantine: 'O cliente recebeu uma pesquisa há pouco tempo.',
  answer: 'O cliente respondeu a uma pesquisa há pouco tempo.',
  decline: 'O cliente recusou uma pesquisa há pouco tempo.',
  reminder: 'Ainda é cedo para um lembrete.',
} as const;

export const invitations: MessagesOf<ContactBudgetRefusal | ContactRefusal | ContactOutranked> = {
  'contact-budget/malformed': ({ path }) => `As regras de contato não podem ser lidas${path === '' ? '' : ` em ${quoted(path)}`}.`,
  'contact-budget/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} deve ser um número inteiro de ${number(lowest)} a ${number(highest)}.`,
  'contact-budget/kind-unknown': () => 'Um limite cita um tipo de contato que não existe. Escolha um da lista.',
  'contact-budget/quiet-hours-malformed': () =>
    'O horário de silêncio não pode ser lido ou ocupa o dia inteiro. Um exemplo é das 21:00 às 09:00.',
  'contact/too-soon': ({ since }) => tooSoon[since],
  'contact/limit-reached': ({ atMost, days }) =>
    `O limite dessas mensagens foi atingido: ${number(atMost)} em ${number(days)} dias.`,
  'contact/quiet-hours': () => 'É horário de silêncio onde o cliente mora. Aguarde até que termine.',
  'contact/unsubscribed': () => 'O cliente cancelou o recebimento dessas mensagens.',
  'contact/case-open': () => 'Uma reclamação deste cliente ainda está aberta. Resolva-a primeiro.',
  'contact/nothing-to-remind': () =>
    'Não há o que lembrar: a pergunta não foi enviada, já foi encerrada ou já teve todos os lembretes.',
  'contact/outranked': () => 'Algo mais importante será enviado antes a este cliente.',
};
