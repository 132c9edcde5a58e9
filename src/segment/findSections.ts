import { beginsWithPlace } from './beginsWithPlace.ts';
import type { Block } from './block.ts';
import { beginsAbstract } from './isFurniture.ts';
import { mergeCredits, NO_CREDITS, type Credits } from './credits.ts';

/** A run of body between titles or other marks, with the titles and bylines directly before it. */
export interface Section {
  readonly titles: readonly Block[];
  readonly body: readonly Block[];
  /** What its byline and dateline name. */
  readonly opening: Credits;
  /** What the credits after it name. */
  readonly closing: Credits;
  readonly continuedFrom: string | null;
  /** A byline, dateline or （上接…） shows that an article begins here. */
  readonly begins: boolean;
  /** A byline, source or agency line after the body shows that the article ends here. */
  readonly ends: boolean;
  /** The caption of a separate photo. */
  readonly caption: boolean;
  /** The source line after it speaks for a whole column of items (本栏目稿件来源…). */
  readonly closesColumn: boolean;
}

const SHORT_PHOTO_ITEM = 260;
const LONGEST_CAPTION = 120;
const BULLET = /^[●■◆▲□◎★]/u;
/** 1、河北馆陶：…: an item of a digest of places. */
const ITEM = /^\d{1,2}[、.．](?=[^，。；：]{2,12}：)|^【(?=[^【】]{2,8}】.)/u;

function isItem(text: string): boolean {
  const mark = ITEM.exec(text)?.[0];
  return mark !== undefined && beginsWithPlace(text.slice(mark.length));
}

const COLUMN_SOURCE = /本栏|本版|本组|以上|均据|均来源|均由/u;

/** Cuts the blocks of a page into sections, in printed order. */
export function findSections(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  const captions: Section[] = [];
  let open = new OpenSection();
  const close = (next: OpenSection) => {
    if (!open.isEmpty) sections.push(open.toSection());
    for (const caption of captions.splice(0)) sections.push(caption);
    open = next;
  };
  blocks.forEach((block, at) => {
    if (block.kind === 'furniture') {
      if (beginsAbstract(block.text) && !open.waits) close(new OpenSection(true));
      return;
    }
    if (block.kind === 'caption' && !open.takesCaption(block, blocks[at + 1])) {
      captions.push(new OpenSection().addCaption(block).toSection());
      return;
    }
    const caption = block.kind === 'byline' && block.closing?.photo === true ? open.takeCaptionOf(block) : undefined;
    if (caption !== undefined) {
      captions.push(caption);
      return;
    }
    if (open.isOver(block)) close(new OpenSection());
    open.add(block);
  });
  close(new OpenSection());
  return sections;
}

class OpenSection {
  /** What is printed above the headline in short (核心阅读): its body before it has a title. */
  readonly #abstract: Block[] = [];
  readonly #hasAbstract: boolean;
  readonly #titles: Block[] = [];
  readonly #body: Block[] = [];
  #opening: Credits = NO_CREDITS;
  #closing: Credits = NO_CREDITS;
  #continuedFrom: string | null = null;
  #begins = false;
  #ends = false;
  #caption = false;
  #column = false;
  #bylined = false;

  constructor(hasAbstract = false) {
    this.#hasAbstract = hasAbstract;
  }

  get isEmpty(): boolean {
    return this.#titles.length + this.#body.length + this.#abstract.length === 0 && !this.#bylined;
  }

  /** Tells whether it has a headline or a byline, and its body is still to come. */
  get waits(): boolean {
    return !this.isEmpty && this.#body.length === 0;
  }

  /** Tells whether a block belongs to the next section. */
  isOver({ kind, opening, closing, continuedFrom, under, text }: Block): boolean {
    if (kind === 'title') return this.#body.length > 0 || (under !== true && this.#bylined && this.#titles.length > 0);
    if (kind === 'closing') return false;
    // The byline of a photo after the body's byline, or a second credit line, still closes the same article.
    if (kind === 'byline') return false;
    if (this.#ends) return true;
    // ●…（李燕）: an item of a column with its own signature.
    if (kind === 'body' && this.#body.length > 0 && closing !== null && BULLET.test(text)) return true;
    if (kind === 'body' && this.#body.length > 0 && isItem(text)) return true;
    return this.#body.length > 0 && (kind === 'continued' || opening !== null || continuedFrom !== null);
  }

  /** Tells whether a caption is the last sentence of a short photo item, or all that a headline has. */
  takesCaption(caption: Block, next: Block | undefined): boolean {
    if (this.#ends) return false;
    if (this.#body.length === 0) return this.#titles.length > 0 && (next === undefined || next.kind !== 'body');
    const goesOn = caption.text.startsWith('图') || (caption.text.match(/。/gu)?.length ?? 0) > 1;
    return (
      goesOn &&
      !this.#begins &&
      this.#body.length === 1 &&
      this.#length <= SHORT_PHOTO_ITEM &&
      this.#body.at(-1)?.unfinished !== true &&
      !caption.text.startsWith('■')
    );
  }

  /** Treats the last paragraph as the caption of a photo whose credit follows it, if it is inside a longer article. */
  takeCaptionOf(credit: Block): Section | undefined {
    const last = this.#body.at(-1);
    const rest = this.#body.slice(0, -1);
    if (
      last === undefined ||
      rest.length === 0 ||
      last.text.length > LONGEST_CAPTION ||
      rest.at(-1)?.kind === 'caption'
    )
      return undefined;
    if (!this.#begins && this.#length <= SHORT_PHOTO_ITEM) return undefined;
    this.#body.pop();
    return new OpenSection().addCaption({ ...last, closing: credit.closing }).toSection();
  }

  get #length(): number {
    return this.#body.reduce((sum, { text }) => sum + text.length, 0);
  }

  add(block: Block): void {
    if (block.kind === 'title') this.#addTitle(block);
    else if (block.kind === 'byline') this.#addByline(block);
    else if (block.kind === 'closing') this.#addClosing(block);
    else if (block.kind === 'continued') {
      this.#begins = true;
      this.#continuedFrom = block.continuedFrom;
    } else this.#addBody(block);
  }

  addCaption(block: Block): this {
    this.#caption = true;
    this.#addBody(block);
    return this;
  }

  #addTitle(block: Block): void {
    this.#titles.push(block);
    if (block.opening === null) return;
    // 新华社…电 题：…: the dateline is before the headline.
    this.#opening = mergeCredits(this.#opening, block.opening);
    this.#begins = true;
  }

  #addByline(block: Block): void {
    const credits = block.closing ?? NO_CREDITS;
    if (this.#body.length > 0) {
      // The credit of a photo inside an article with a byline of its own ends nothing.
      if (credits.photo && this.#bylined) return;
      this.#closing = mergeCredits(this.#closing, credits);
      this.#ends = true;
      return;
    }
    this.#opening = mergeCredits(this.#opening, credits);
    this.#begins = true;
    this.#bylined = true;
  }

  #addClosing(block: Block): void {
    if (this.#body.length === 0) {
      this.#opening = mergeCredits(this.#opening, block.closing ?? NO_CREDITS);
      return;
    }
    // The source of a photo inside a web article ends nothing.
    if (block.closing?.photo === true && this.#opening.day !== null) return;
    this.#closing = mergeCredits(this.#closing, block.closing ?? NO_CREDITS);
    this.#ends = true;
    this.#column ||= COLUMN_SOURCE.test(block.text);
  }

  #addBody(block: Block): void {
    if (this.#hasAbstract && this.#titles.length === 0 && block.opening === null) {
      this.#abstract.push(block);
      return;
    }
    if (this.#body.length === 0) {
      this.#begins ||=
        block.opening !== null ||
        block.continuedFrom !== null ||
        (block.kind === 'body' && block.closing !== null && BULLET.test(block.text)) ||
        (block.kind === 'body' && isItem(block.text));
      this.#continuedFrom ??= block.continuedFrom;
    }
    this.#body.push(block);
    this.#opening = mergeCredits(this.#opening, block.opening ?? NO_CREDITS);
    if (block.closing === null) return;
    this.#closing = mergeCredits(this.#closing, block.closing);
    this.#ends = true;
  }

  toSection(): Section {
    return {
      titles: this.#titles,
      body: [...this.#abstract, ...this.#body],
      opening: this.#opening,
      closing: this.#closing,
      continuedFrom: this.#continuedFrom,
      begins: this.#begins,
      ends: this.#ends,
      caption: this.#caption,
      closesColumn: this.#column,
    };
  }
}
