import type { OrgMention, ProjectMention } from './mentions.ts';

/** What a firm builds, right after its name: 某某有限公司二期工程, 某某有限公司年产4500吨水泥生产线项目. */
const WORK =
  /^(?:的)?((?:新建|拟建|在建)?(?:年产|日产)?[\u4e00-\u9fffA-Za-z\d.]{0,16}?(?:[一二三四]期(?:工程|项目|产线|生产线)|生产线(?:项目)?|改扩建项目|新厂区|(?:建设|扩建|技改)项目))(?=[，。；、（]|[\u4e00-\u9fff])/u;

/** A firm's own project with a name of its own: 某某有限公司的动力电池壳体项目. */
const OWNED =
  /^(?:的|共同投资的|投资(?:建设)?的|承建的|实施的)([\u4e00-\u9fffA-Za-z\d.（）]{2,24}?(?:项目|工程))(?![组建部经方])/u;

/** Finds works that are right after the name of a firm. */
export function findWorksOfFirms(text: string, organizations: readonly OrgMention[]): ProjectMention[] {
  return organizations.flatMap(({ start, end, kind }) => {
    const owned = kind === 'enterprise' ? OWNED.exec(text.slice(end, end + 34)) : null;
    const own = owned?.[1] ?? '';
    if (own.length > 4 && !/[是在将为了和与等对把被有的]/u.test(own) && !/^[一两三四五六七八九十\d]+个/u.test(own)) {
      const last = end + (owned?.[0].length ?? 0);
      return [{ start: last - own.length, end: last, name: own, kind: 'industrial' as const, confidence: 0.65 }];
    }
    const work = kind === 'enterprise' ? WORK.exec(text.slice(end, end + 30)) : null;
    if (work === null || /[是在将为了和与等对把被有]/u.test(work[1] ?? '')) return [];
    const last = end + work[0].length;
    return [{ start, end: last, name: text.slice(start, last), kind: 'industrial' as const, confidence: 0.65 }];
  });
}
