import type { Block } from './block.ts';
import type { Section } from './findSections.ts';
import { mergeCredits, NO_CREDITS, type Credits } from './credits.ts';

/** An article while it is put together from sections, in reading order. */
export class Draft {
  /** The title blocks around its headline, kickers among them. */
  titles: readonly Block[];
  /** The names in a byline next to a headline in another place. */
  apart: Credits = NO_CREDITS;
  /** One of several short items under a common title or source. */
  inColumn = false;
  readonly sections: Section[];

  constructor(section: Section) {
    this.titles = section.titles;
    this.sections = [section];
  }

  get body(): readonly Block[] {
    return this.sections.flatMap(({ body }) => body);
  }

  /** The titles inside its body. */
  get subheads(): readonly Block[] {
    return this.sections.slice(1).flatMap(({ titles }) => titles);
  }

  get credits(): Credits {
    return this.sections.reduce(
      (all, { opening, closing }) => mergeCredits(all, mergeCredits(opening, closing)),
      this.apart,
    );
  }

  get continuedFrom(): string | null {
    return this.sections[0]?.continuedFrom ?? null;
  }

  get isCaption(): boolean {
    return this.sections[0]?.caption === true;
  }

  /** A byline, source or agency line after it shows that nothing follows. */
  get hasEnded(): boolean {
    return this.sections.at(-1)?.ends === true;
  }

  /** Its last paragraph breaks off: the rest may be elsewhere on the page. */
  get breaksOff(): boolean {
    return !this.hasEnded && !this.isCaption && this.sections.at(-1)?.body.at(-1)?.unfinished === true;
  }

  /** How many characters its body has. */
  get length(): number {
    let length = 0;
    for (const { body } of this.sections) for (const { text } of body) length += text.length;
    return length;
  }

  /** Its last words, at least so many characters if it has them; the cost does not depend on the article's length. */
  readRecent(length: number): string {
    const recent: string[] = [];
    let have = 0;
    for (let section = this.sections.length - 1; section >= 0 && have < length; section--) {
      const body = this.sections[section]?.body ?? [];
      for (let block = body.length - 1; block >= 0 && have < length; block--) {
        const text = body[block]?.text ?? '';
        recent.push(text);
        have += text.length;
      }
    }
    return recent.reverse().join('\n').slice(-length);
  }

  /** Its first words. */
  readLead(length: number): string {
    let lead = '';
    for (const { body } of this.sections) {
      for (const { text } of body) {
        if (lead.length >= length) return lead.slice(0, length);
        lead += text;
      }
    }
    return lead.slice(0, length);
  }

  /** The titles of its last sections, newest last. */
  readRecentSubheads(count: number): readonly Block[] {
    return this.sections
      .slice(1)
      .slice(-count)
      .flatMap(({ titles }) => titles.slice(0, 1));
  }
}
