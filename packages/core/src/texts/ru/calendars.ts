import type { BusinessHoursRefusal } from '../../calendars/business-calendar.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

export const calendars: MessagesOf<BusinessHoursRefusal> = {
  'calendar/time-zone-unknown': () => 'Часовой пояс неизвестен. Пример известного: Europe/Lisbon.',
  'calendar/no-hours': () => 'Ни для одного дня недели не указаны рабочие часы. Укажите их хотя бы для одного дня.',
  'calendar/hours-malformed': ({ on }) => `Рабочие часы ${quoted(on)} не удаётся прочитать. Пример: с 09:00 до 18:00.`,
  'calendar/day-malformed': ({ day }) => `Дня ${quoted(day)} не существует. Пример записи дня: 2026-12-25.`,
};
