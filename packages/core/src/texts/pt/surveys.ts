import type { ExpectedAnswer } from '../../surveys/survey-refusal.js';
import type { SurveyStatus } from '../../surveys/survey-status.js';
import type { AnySurveyRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const expectedAnswers: Readonly<Record<ExpectedAnswer, string>> = {
  rating: 'um número inteiro de 0 a 10',
  option: 'opções da pergunta',
  'one-option': 'apenas uma opção',
  text: 'um texto que não seja longo demais',
  'yes-or-no': 'sim ou não',
  address: 'um e-mail ou um telefone com + e o código do país',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: 'rascunho',
  live: 'ativa',
  paused: 'em pausa',
  closed: 'encerrada',
};

export const surveys: MessagesOf<AnySurveyRefusal> = {
  'survey/nps-question-count': ({ count }) => `A pesquisa tem ${number(count)} perguntas de NPS; precisa de exatamente uma.`,
  'survey/condition-looks-ahead': ({ path, question }) =>
    `A condição em ${quoted(path)} depende da resposta a ${quoted(question)}, que ainda não é conhecida. Use uma pergunta anterior, por favor.`,
  'survey/variants-overlap': ({ path, score }) => `O texto em ${quoted(path)} serve para a nota ${number(score)}, que já tem outro texto.`,
  'survey/composite-of-one': ({ question }) => `Só a pergunta ${quoted(question)} conta no índice composto; são precisas pelo menos duas.`,
  'survey/placeholder-unknown': ({ path, placeholder }) => `O marcador ${quoted(placeholder)} em ${quoted(path)} não existe.`,
  'survey/placeholder-without-fallback': ({ path, placeholder }) =>
    `O marcador ${quoted(placeholder)} em ${quoted(path)} precisa de um texto para quando o valor não é conhecido, como {{${placeholder}|…}}.`,
  'survey/answer-unfit': ({ question, expected }) => `A resposta a ${quoted(question)} não pode ser usada; o esperado é: ${expectedAnswers[expected]}.`,
  // Its id is not repeated: it came from whoever sent the answers.
  'survey/question-unknown': () => 'A pesquisa não tem esta pergunta.',
  'survey/status-unreachable': ({ from, to }) => `A pesquisa está no estado “${statuses[from]}” e não pode passar a “${statuses[to]}”.`,
  'survey/version-not-found': ({ number: version }) => `A pesquisa não tem a versão ${number(version)}.`,
  'survey/closed': () => 'A pesquisa está encerrada. Para perguntar de novo, faça uma cópia.',
  'survey/saved-meanwhile': () => 'Outra pessoa salvou esta pesquisa nesse meio-tempo. Nada do que ela escreveu foi substituído: veja antes de salvar o seu texto.',
  'survey/translations-missing': ({ missing }) =>
    `Faltam traduções: ${number(missing.length)}. A primeira é ${quoted(missing[0]?.path ?? '')} em ${quoted(missing[0]?.language ?? '')}.`,
  'survey/reasons-unknown': ({ codes }) => `Estes motivos não são oferecidos no espaço de trabalho: ${codes.map(quoted).join(', ')}.`,
  'survey/reasons-in-use': ({ codes }) =>
    `Estes motivos aparecem em respostas ou pesquisas: ${codes.map(quoted).join(', ')}. Marque-os como fora de uso em vez de removê-los.`,
};
