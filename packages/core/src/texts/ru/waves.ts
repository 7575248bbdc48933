import type { WaveStatus } from '../../invitations/change-wave-status.js';
import type { WaveRefusal } from '../../invitations/wave-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const statusNames: Readonly<Record<WaveStatus, string>> = { running: 'идёт', paused: 'приостановлен', cancelled: 'отменён' };

const fieldNames = { weeks: 'Число недель', hour: 'Час' } as const;

export const waves: MessagesOf<WaveRefusal> = {
  'wave/day-malformed': () => 'Такого дня нет. Запишите его так: 2026-11-30.',
  'wave/day-past': ({ earliest }) => `Опрос по списку не может начаться в прошлом. Самый ранний день: ${quoted(earliest)}.`,
  'wave/day-too-far': ({ latest }) => `Опрос по списку можно начать не позднее чем через два года. Последний возможный день: ${quoted(latest)}.`,
  'wave/out-of-range': ({ field, lowest, highest }) => `${fieldNames[field]}: допустимы целые числа от ${number(lowest)} до ${number(highest)}.`,
  'wave/not-possible': ({ status, to }) => `Список в статусе ${quoted(statusNames[status])} не может перейти в статус ${quoted(statusNames[to])}.`,
  'wave/not-found': () => 'Такого списка нет.',
  'wave/without-day': () => 'Все эти дни выходные. Выберите больше недель.',
  'wave/without-customer': () => 'В списке нет ни одного клиента: спрашивать некого.',
  'wave/without-trigger': () => 'Сначала укажите, как проводится этот опрос.',
  'wave/survey-not-live': () => 'Приглашения отправляет только запущенный опрос. Сначала запустите его.',
};
