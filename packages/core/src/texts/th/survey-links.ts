import type { AnySurveyLinkRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const surveyLinks: MessagesOf<AnySurveyLinkRefusal> = {
  'survey-link/origin-malformed': ({ origin }) => `${quoted(origin)} ไม่ใช่ที่อยู่เว็บไซต์ โปรดเขียนในรูปแบบ https://shop.example โดยไม่มีพาธ`,
  'survey-link/too-many-origins': ({ count, limit }) => `ลิงก์หนึ่งแสดงได้มากที่สุด ${number(limit)} เว็บไซต์ แต่ระบุมา ${number(count)} เว็บไซต์`,
  'survey-link/expiry-past': () => 'ลิงก์นี้จะหมดอายุก่อนเริ่มใช้ โปรดเลือกเวลาที่ช้ากว่านี้',
  'survey-link/not-found': () => 'ไม่พบลิงก์นี้',
  'survey-link/already-revoked': () => 'ลิงก์นี้ถูกเพิกถอนไปแล้ว',
};
