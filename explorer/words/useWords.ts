import { createContext, useContext, useMemo } from 'react';
import { type WordName, WORDS } from './words.ts';

/** A language of the explorer; Chinese is the default. */
export type Language = 'zh' | 'en';

/**
 * Gives the text with a name in the chosen language, with `{n}` filled in and `{n:figure|figures}` chosen by the
 * number.
 */
export type Say = (name: WordName, values?: Readonly<Record<string, string | number>>) => string;

/** What components need to show text. */
export interface Words {
  readonly language: Language;
  readonly say: Say;
  /** Says a member of a family of names ("status", "ACTUAL"). A member that this version does not know is shown as it is. */
  readonly name: (family: string, member: string) => string;
  /** Says why two figures compare as they do, by the code of the reason; a reason without one is shown as it is. */
  readonly explain: (reason: Reason) => string;
}

/** Why two figures compare as they do, as the schema gives it. */
export interface Reason {
  readonly why: string;
  readonly whyCode: string | null;
  readonly whyValues: ReadonlyArray<string>;
}

/** The language of the page, from its address. */
export const LanguageContext = createContext<Language>('zh');

/** Gives the words of the page's language. */
export function useWords(): Words {
  const language = useContext(LanguageContext);
  return useMemo(() => createWords(language), [language]);
}

/** Creates the words of a language. */
export function createWords(language: Language): Words {
  const at = language === 'zh' ? 0 : 1;
  const say: Say = (name, values = {}) => fillIn(WORDS[name][at], values);
  return {
    language,
    say,
    explain({ why, whyCode, whyValues }) {
      const key = `why.${whyCode ?? ''}`;
      return key in WORDS ? say(key as WordName, Object.fromEntries(whyValues.entries())) : why;
    },
    name(family, member) {
      const key = `${family}.${member}`;
      return key in WORDS ? WORDS[key as WordName][at] : member;
    },
  };
}

function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (place, key: string, one: string | undefined, many: string | undefined) => {
      const value = values[key];
      if (value === undefined) return place;
      if (one === undefined) return String(value);
      return Number(value) === 1 ? one : (many ?? '');
    },
  );
}
