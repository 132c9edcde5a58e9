import type { ProjectFact } from '../../model/pageFacts.ts';
import { locateEvidence } from './locateEvidence.ts';
import type { OrgMention, PlaceMention, ProjectMention, ReadArticle, TextFindings } from './mentions.ts';

/** “流动书屋”活动 is also called 流动书屋; a longer noun after the quotes is part of the name. */
const QUOTED_CORE = /^“([^“”]{2,16})”(?:活动|平台|系统|行动|项目|工程)$/u;

/** Assembles the projects of a page, each with the place and the bodies that its own words or its sentence name. */
export function collectProjects(pageText: string, read: readonly ReadArticle[]): ProjectFact[] {
  const projects = new Map<string, ProjectFact>();
  for (const { article, parts } of read) {
    for (const { clean, findings } of parts) {
      for (const project of findings.projects) {
        const located = locateEvidence(pageText, clean, [project.start, project.end]);
        const known = projects.get(project.name);
        const articles = Array.from(new Set([...(known?.articles ?? []), article.fact.id]));
        projects.set(
          project.name,
          known === undefined ? { ...describe(project, findings), ...located, articles } : { ...known, articles },
        );
      }
    }
  }
  return [...projects.values()];
}

function describe(
  project: ProjectMention,
  { words, places, organizations }: TextFindings,
): Omit<ProjectFact, 'quote' | 'articles'> {
  const from = Math.max(words.text.lastIndexOf('。', project.start), words.text.lastIndexOf('\n', project.start)) + 1;
  const bodies = organizations.filter((body) => isIn(body, from, project.end));
  const core = QUOTED_CORE.exec(project.name)?.[1];
  // 某某科技有限公司年产30万吨氨基酸项目, 某区“某某”训练基地: the work without whose or where it is.
  const owner = [...organizations, ...places].find(({ start, end }) => start === project.start && end < project.end);
  const own = owner === undefined ? '' : project.name.slice(owner.end - owner.start);
  const aliases = [core ?? '', own.length < SHORTEST_ALIAS ? '' : own].filter((name) => name !== '');
  return {
    name: project.name,
    ...(aliases.length === 0 ? {} : { aliases }),
    kind: project.kind,
    region: nearest(places, from, project)?.place.name ?? null,
    organizations: Array.from(new Set(bodies.map(({ name }) => name))),
    confidence: project.confidence,
  };
}

/** Shorter names (智能工厂) are those of many works. */
const SHORTEST_ALIAS = 8;

function isIn({ start, end }: OrgMention, from: number, to: number): boolean {
  return start >= from && end <= to;
}

function nearest(places: readonly PlaceMention[], from: number, { end }: ProjectMention): PlaceMention | undefined {
  return places.findLast((place) => place.start >= from && place.end <= end && place.place.level !== 'bloc');
}
