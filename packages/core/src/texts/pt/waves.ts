import type { WaveStatus } from '../../invitations/change-wave-status.js';
import type { WaveRefusal } from '../../invitations/wave-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const statusNames: Readonly<Record<WaveStatus, string>> = { running: 'em andamento', paused: 'em pausa', cancelled: 'cancelada' };

const fieldNames = { weeks: 'O número de semanas', hour: 'A hora' } as const;

export const waves: MessagesOf<WaveRefusal> = {
  'wave/day-malformed': () => 'Esse dia não existe. Escreva-o assim: 2026-11-30.',
  'wave/day-past': ({ earliest }) => `Uma lista não pode começar no passado: o primeiro dia possível é ${quoted(earliest)}.`,
  'wave/day-too-far': ({ latest }) => `Uma lista pode começar no máximo daqui a dois anos: o último dia possível é ${quoted(latest)}.`,
  'wave/out-of-range': ({ field, lowest, highest }) => `${fieldNames[field]} deve ser um número inteiro de ${number(lowest)} a ${number(highest)}.`,
  'wave/not-possible': ({ status, to }) => `Uma lista ${quoted(statusNames[status])} não pode passar a ${quoted(statusNames[to])}.`,
  'wave/not-found': () => 'Essa lista não existe.',
  'wave/without-day': () => 'Todos esses dias são de descanso. Escolha mais semanas.',
  'wave/without-customer': () => 'Não há clientes na lista: ninguém seria perguntado.',
  'wave/without-trigger': () => 'Defina primeiro como esta pesquisa pergunta.',
  'wave/survey-not-live': () => 'Só uma pesquisa ativa pergunta. Ative-a primeiro.',
};
