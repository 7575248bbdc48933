import type { BusinessHoursRefusal } from '../../calendars/business-calendar.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

export const calendars: MessagesOf<BusinessHoursRefusal> = {
  'calendar/time-zone-unknown': () => 'O fuso horário é desconhecido. Um exemplo conhecido é Europe/Lisbon.',
  'calendar/no-hours': () => 'Nenhum dia da semana tem horário de funcionamento. Informe o horário de pelo menos um dia.',
  'calendar/hours-malformed': ({ on }) => `O horário de ${quoted(on)} não pode ser lido. Um exemplo é das 09:00 às 18:00.`,
  'calendar/day-malformed': ({ day }) => `O dia ${quoted(day)} não existe. Um exemplo de dia é 2026-12-25.`,
};
