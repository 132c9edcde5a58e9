import { printKey } from '../../model/keys.ts';
import type { Row } from '../row.ts';
import { findOwner } from './findOwner.ts';
import { findEntity } from './rowSource.ts';
import type { RowSource } from './rowSource.ts';

/** A shorter name is the beginning of too many words. */
const OWNER_LENGTH = 4;

/**
 * Makes the rows of what a page says about how bodies are related. `UNDERTAKES` and `NAMED_AFTER` join entities that
 * many pages share, so each counts the pages that say it, and is deleted with the last of them.
 */
export function makeStructureRows(context: RowSource): { undertakes: Row[]; namedAfter: Row[] } {
  const undertakes = new Map<string, Row>();
  for (const { name, organizations, articles } of context.facts.projects) {
    const article = articles[0] ?? '';
    const project = findEntity(context, name, ['project'], article);
    // A project that names no body belongs to the one that its name begins with: 云台电子股份公司苏州工厂.
    const owner = organizations.length === 0 ? findOwner(context, name, ['organization'], OWNER_LENGTH) : undefined;
    const bodies = organizations.map((each) => findEntity(context, each, ['organization'], article));
    for (const body of [...bodies, owner]) {
      if (project === undefined || body === undefined) continue;
      undertakes.set(`${body.id} ${project.id}`, {
        organizationId: body.id,
        projectId: project.id,
        pageId: context.pageId,
        key: printKey(body.id, project.name, project.id),
        keyBack: printKey(project.id, body.name, body.id),
      });
    }
  }
  return { undertakes: [...undertakes.values()], namedAfter: makePartRows(context) };
}

/** A body whose name begins with another's on the same page is a part of it: 海关总署统计分析司 of 海关总署. The longest wins. */
function makePartRows(context: RowSource): Row[] {
  const bodies = new Map(
    context.claimed.claims
      .filter(({ claim }) => claim.kind === 'organization')
      .flatMap(({ key }) => {
        const entity = context.world.find(context.resolve(key).entityId);
        return entity === undefined ? [] : [[entity.id, entity] as const];
      }),
  );
  return [...bodies.values()].flatMap((part): Row[] => {
    const wholes = [...bodies.values()].filter(
      ({ name }) => name.length >= 3 && name !== part.name && part.name.startsWith(name),
    );
    const whole = wholes.toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1))[0];
    return whole === undefined ? [] : [{ partId: part.id, wholeId: whole.id, pageId: context.pageId }];
  });
}
