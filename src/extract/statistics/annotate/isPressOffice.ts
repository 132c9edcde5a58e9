import { anyOf } from '../words.ts';

const PRESS_OFFICE = new RegExp(`${anyOf('pressOffices')}$`, 'u');

/** Tells whether a body only calls in the press, and others give the figures: 市政府新闻办召开新闻发布会. */
export function isPressOffice(name: string): boolean {
  return PRESS_OFFICE.test(name);
}
