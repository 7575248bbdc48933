import { calendars } from './pt/calendars.js';
import { publishing } from './pt/rule-findings.js';
import { rules } from './pt/rule-reasons.js';
import { cases } from './pt/cases.js';
import { consents } from './pt/consents.js';
import { interactions } from './pt/interactions.js';
import { wording } from './pt/wording.js';
import type { CategoryNames, Messages, ReliabilityNames, VerdictSentences } from './texts.js';

const { number, points, quoted } = wording;

export { caseStatusNames } from './pt/cases.js';

const fields = {
  comment: 'O comentário',
  branch: 'O nome da unidade',
  staff: 'O nome do funcionário',
  product: 'O nome do produto',
  channel: 'O nome do canal',
  reasons: 'Um dos motivos',
  tags: 'Uma das etiquetas',
  note: 'A observação',
  reason: 'O motivo',
  externalId: 'O identificador externo',
  name: 'O nome',
  question: 'A pergunta',
} as const;

const lists = { reasons: 'motivos', tags: 'etiquetas' } as const;

const tooLong = (what: string, length: number, limit: number): string =>
  `${what} tem ${number(length)} caracteres; são possíveis no máximo ${number(limit)}.`;

const notStorable = (what: string): string =>
  `${what} contém um caractere que não pode ser guardado. Remova os caracteres invisíveis, por favor.`;

export const categoryNames: CategoryNames = {
  promoter: { one: 'promotor', many: 'promotores' },
  passive: { one: 'neutro', many: 'neutros' },
  detractor: { one: 'detrator', many: 'detratores' },
};

export const reliabilityNames: ReliabilityNames = {
  none: 'ainda sem respostas',
  'very-low': 'muito poucas respostas',
  low: 'poucas respostas',
  ok: 'respostas suficientes',
};

export const verdicts: VerdictSentences = {
  rose: ({ before, after }) =>
    `A pontuação subiu de ${points(before)} para ${points(after)}; dificilmente é obra do acaso.`,
  fell: ({ before, after }) =>
    `A pontuação caiu de ${points(before)} para ${points(after)}; dificilmente é obra do acaso.`,
  'no-change-shown': ({ before, after, smallestDetectable }) =>
    `A pontuação era ${points(before)} e agora é ${points(after)}; a diferença pode ser obra do acaso.`
    + (smallestDetectable === null ? '' : ` Uma mudança de cerca de ${number(Math.ceil(smallestDetectable))} ou mais provavelmente teria aparecido.`),
  'too-few-answers': () => 'Há poucas respostas para dizer se a pontuação mudou.',
};

export const messages: Messages = {
  'score/missing': () => 'Falta a nota.',
  'score/not-a-number': () => 'A nota não é um número. Escreva-a com algarismos, por favor.',
  'score/not-whole': ({ value }) => `A nota ${number(value)} não é um número inteiro.`,
  'score/out-of-range': ({ value, lowest, highest }) =>
    `A nota ${number(value)} está fora do intervalo de ${number(lowest)} a ${number(highest)}.`,

  'attributes/not-a-record': () => 'Os atributos devem ser uma lista de nomes com valores.',
  'attributes/too-many': ({ count, limit }) =>
    `Há ${number(count)} atributos; são possíveis no máximo ${number(limit)}.`,
  'attributes/name-malformed': ({ limit }) =>
    `O nome de um atributo está vazio, é longo demais ou não pode ser guardado; o máximo são ${number(limit)} caracteres.`,
  'attributes/too-long': ({ name, length, limit }) => tooLong(`O atributo ${quoted(name)}`, length, limit),
  'attributes/not-plain': ({ name }) => `O atributo ${quoted(name)} deve ser um texto, um número ou sim/não.`,

  'response/comment-too-long': ({ length, limit }) => tooLong(fields.comment, length, limit),
  'response/date-unreadable': () => 'Não foi possível ler a data da resposta.',
  'response/date-out-of-range': () => 'A data da resposta é anterior ao ano 2000 ou está no futuro.',
  'response/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'response/text-not-storable': ({ field }) => notStorable(fields[field]),
  'response/too-many-values': ({ field, count, limit }) =>
    `A resposta tem ${number(count)} ${lists[field]}; o máximo é ${number(limit)}.`,
  'response/exclusion-reason-missing': () => 'Diga por que esta resposta não deve contar, por favor.',
  'response/not-found': () => 'Esta resposta não existe.',
  'response/edit-window-over': ({ days }) => `A resposta tem mais de ${number(days)} dias e já não pode ser alterada.`,

  'customer/unidentified': () => 'Indique um identificador externo, um e-mail ou um telefone, por favor.',
  'customer/email-invalid': () => 'O endereço de e-mail não é válido.',
  'customer/phone-invalid': () => 'O telefone não é válido. Escreva-o com + e o código do país, por favor.',
  'customer/time-zone-unknown': () => 'O fuso horário é desconhecido. Um exemplo válido: America/Sao_Paulo.',
  'customer/locale-unknown': () => 'O código do idioma não é válido. Um exemplo válido: pt-BR.',
  'customer/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'customer/text-not-storable': ({ field }) => notStorable(fields[field]),
  'customer/not-found': () => 'Este cliente não existe.',
  'customer/ambiguous': () => 'Estes identificadores pertencem a dois clientes diferentes. Nada foi alterado.',

  'survey/name-missing': () => 'Dê um nome à pesquisa, por favor.',
  'survey/question-missing': () => 'Escreva a pergunta da pesquisa, por favor.',
  'survey/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'survey/text-not-storable': ({ field }) => notStorable(fields[field]),
  'survey/not-found': () => 'Esta pesquisa não existe.',
  'survey/name-taken': () => 'Outra pesquisa já tem este nome. Escolha um nome diferente, por favor.',

  'idempotency/key-malformed': ({ limit }) =>
    `A chave de idempotência deve ter de 1 a ${number(limit)} caracteres.`,
  'idempotency/key-reused': () => 'Esta chave de idempotência já foi usada com outro conteúdo.',

  'batch/empty': () => 'A lista está vazia. Envie pelo menos um item, por favor.',
  'batch/too-large': ({ count, limit }) =>
    `A lista tem ${number(count)} itens; são possíveis no máximo ${number(limit)} de cada vez.`,

  'api-key/name-missing': () => 'Dê um nome à chave, por favor.',
  'api-key/name-too-long': ({ limit }) =>
    `O nome da chave é longo demais ou não pode ser guardado; pode ter até ${number(limit)} caracteres.`,
  'api-key/scopes-missing': () => 'Escolha o que a chave pode fazer, por favor.',
  'api-key/not-found': () => 'Esta chave não existe.',
  'api-key/already-revoked': () => 'Esta chave já foi revogada.',

  'import/csv-malformed': ({ line }) =>
    `O arquivo não pode ser lido a partir da linha ${number(line)}. Verifique as aspas, por favor.`,
  'import/column-missing': ({ column }) => `O arquivo não tem a coluna ${quoted(column)}.`,
  'import/column-count': ({ expected, got }) =>
    `O número de colunas é ${number(got)} em vez de ${number(expected)}.`,
  'import/date-unreadable': ({ format }) => `A data não tem o formato ${quoted(format)}.`,
  'import/source-id-repeated': () =>
    'Uma linha anterior do arquivo tem o mesmo identificador.',
  'import/file-empty': () => 'O arquivo está vazio: não tem nem a linha com os nomes das colunas.',
  'import/column-repeated': ({ column }) =>
    `O arquivo tem duas colunas com o nome ${quoted(column)}. Mude o nome de uma delas, por favor.`,
  'import/encoding-invalid': ({ line, encoding }) =>
    `A linha ${number(line)} não é texto em ${quoted(encoding)}. Indique a codificação do arquivo, por favor.`,
  'import/row-too-long': ({ line, limit }) =>
    `O registro que começa na linha ${number(line)} tem mais de ${number(limit)} bytes. Verifique se alguma aspa ficou aberta, por favor.`,
  'import/rescaling-unknown': () => 'A nota foi convertida por uma regra que não é conhecida aqui.',
  'import/rescaling-differs': ({ score }) => `A regra de conversão dá a nota ${number(score)}, e não a desta linha.`,
  'import/truth-unreadable': () => 'Aqui deve constar true ou false.',
  'import/source-id-malformed': ({ limit }) =>
    `O identificador tem mais de ${number(limit)} caracteres, ou um que não pode ser guardado.`,
  'import/interrupted': () =>
    'A importação foi interrompida. Comece de novo com o mesmo arquivo, por favor; nenhuma linha é guardada duas vezes.',
  'import/survey-changed': () =>
    'Enquanto o arquivo era lido, as perguntas da pesquisa foram alteradas, ou ela foi encerrada. Nada foi guardado. Veja a pesquisa e importe o arquivo de novo, por favor.',
  'import/label-mismatch': ({ category }) =>
    `O grupo indicado na linha não combina com a nota. Vale a nota: ${categoryNames[category].one}.`,
  'import/not-found': () => 'Esta importação não existe.',
  'import/already-undone': () => 'Esta importação já foi desfeita.',

  ...calendars,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
};
