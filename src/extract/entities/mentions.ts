import type { OrganizationKind, ProjectKind, RegionLevel, RoleFact } from '../../model/pageFacts.ts';
import type { CleanText } from '../../model/toPageSpan.ts';
import type { ArticleText } from '../../model/reading.ts';
import type { Place } from './gazetteer.ts';
import type { TaggedWords } from './tagWords.ts';

/** A place named in a text: `[start, end)` in UTF-16 code units of the clean text, as in every mention here. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** A zone named in a text; `key` joins the surfaces of one zone (青岛自贸区, 青岛自贸片区). */
export interface ZoneMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly key: string;
  readonly level: RegionLevel;
  readonly parent: Place | null;
}

/** A body named in a text. `name` is the canonical name where it is known, else what is printed. */
export interface OrgMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly region: string | null;
  readonly confidence: number;
  /** The body of which this is a part, where it is named with it. */
  readonly house?: OrgMention;
}

/** A body that only its place before a title shows (格力电器董事长). */
export interface NewBody {
  readonly start: number;
  readonly end: number;
}

/** One post as printed before a name. `organization` is null if the text names none. */
export interface ParsedRole {
  readonly title: string;
  readonly organization: OrgMention | NewBody | null;
  readonly official: boolean;
  readonly group: boolean;
  /** The body is one that was named before (公司总经理, 项目负责人). */
  readonly refersBack: boolean;
  /** The word for the kind of that body: 园区 in 园区负责人. */
  readonly refersTo?: string;
  /** Held formerly: 原, 前, 时任. */
  readonly former?: boolean;
  /** The well-known body of a post, if the text names none. */
  readonly office?: string | null;
}

/** A person named in a text, with the posts printed beside the name. `start` to `end` is the name alone. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Where the posts and the name begin and end: the shortest words that contain the fact. */
  readonly evidence: readonly [start: number, end: number];
  readonly roles: readonly ParsedRole[];
  /** Known to hold a public post by name alone. */
  readonly figure: boolean;
  readonly confidence: number;
}

/** A person whose posts are assigned to bodies. */
export interface SettledPerson extends Omit<PersonMention, 'roles' | 'figure'> {
  readonly roles: readonly RoleFact[];
  readonly official: boolean;
}

/** A project, programme or platform named in a text. */
export interface ProjectMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: ProjectKind;
  readonly confidence: number;
}

/** An ending by which projects are named, and what must be before it. */
export interface ProjectEnding {
  readonly text: string;
  readonly kind: ProjectKind;
  readonly head: 'name' | 'verb' | 'quoted' | 'place';
}

/** Everything found in one text (a body, a headline, a subhead), before the page's texts are combined. */
export interface TextFindings {
  readonly words: TaggedWords;
  readonly places: readonly PlaceMention[];
  readonly zones: readonly ZoneMention[];
  readonly organizations: readonly OrgMention[];
  readonly people: readonly SettledPerson[];
  readonly projects: readonly ProjectMention[];
}

/** One text of an article with what was found in it. Mentions are listed for the body alone. */
export interface ReadPart {
  readonly clean: CleanText;
  readonly isBody: boolean;
  readonly findings: TextFindings;
}

/** An article with everything found in its texts. */
export interface ReadArticle {
  readonly article: ArticleText;
  readonly parts: readonly ReadPart[];
}
