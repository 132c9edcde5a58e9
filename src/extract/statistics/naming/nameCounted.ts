import { anyOf } from '../words.ts';

/** 业务遍及30个国家, 涉及12个省份: the verb says which places are counted. */
const REACH = new RegExp(
  `(?:^|[，。；：、的其])([^，。；：、的其\\d“”]{0,6}?)(${anyOf('spreadVerbs')})(?:了|到|至)?(?!率)[^。；]{0,30}$`,
  'u',
);
const PLACES = new RegExp(`${anyOf('reachedKinds')}$`, 'u');
const REACHED = new RegExp(`^.{0,8}${anyOf('spreadVerbs')}的`, 'u');
/** 10家企业签订合作协议, 20家客商入驻: what the counted things did is part of what is counted. */
const DEED = new RegExp(
  `^(?:共同|集中|成功|同时|也|均|已|都)?(${anyOf('memberDeeds')}|实现(?!${anyOf('achievedMeasures')}))([^，。；！？、：“\\d]{0,14})`,
  'u',
);
const PARTNERS = /(?:自|对|从|向)$/u;
const GREW = /^的?(进出口|进口|出口)?(?:实现|保持)了?(?:较快|正|稳定)?增长/u;

/** 20个城市住宅价格环比上涨, 27个地区保持正增长: what is counted is how many did so. */
const MOVED = new RegExp(
  `^(${anyOf('movedKinds')})((?!的)[^，。；、：“\\d]{0,14}?${anyOf('movedStates')})(?=[，。；、]|$)`,
  'u',
);

/** 破亿元, 超10亿元: a threshold. */
const PASSED = new RegExp(`^[均都]?${anyOf('passVerbs')}[\\d.]*[万亿]*[元美吨][^，。；、]{0,4}`, 'u');
const MEASURED = new RegExp(`^(.{2,6}?)(${anyOf('sumKinds')})$`, 'u');

/**
 * Names a count by the verb that goes with it: 入驻客商数, 签订协议的企业数, 出口市场遍及的国家数, 进口实现增长的国家数. `last` is what was
 * measured right before. Undefined if there is no such verb.
 */
export function nameCounted(before: string, counted: string, after: string, last: string): string | undefined {
  const moved = PARTNERS.test(before) ? null : MOVED.exec(counted + after);
  if (moved !== null) return `${moved[2] ?? ''}的${moved[1] ?? ''}数`;
  const grown = PARTNERS.test(before) ? GREW.exec(after) : null;
  if (grown !== null) return `${grown[1] ?? ''}实现增长的${counted}数`;
  if (PLACES.test(counted)) {
    const reach = REACH.exec(before.slice(-60));
    if (reach !== null) return `${reach[1] ?? ''}${reach[2] ?? ''}的${counted}数`;
    const carried = before === '的' ? REACHED.exec(last)?.[0] : undefined;
    if (carried !== undefined) return `${carried}${counted}数`;
  }
  // 402个品牌成交额破亿元: how many passed a threshold.
  const passed = PASSED.exec(after)?.[0];
  const [, members = '', measure = ''] = (passed === undefined ? null : MEASURED.exec(counted)) ?? [];
  if (members !== '') return `${measure}${passed}的${members}数`;
  const deed = DEED.exec(after);
  if (deed === null || counted === '') return undefined;
  const object = (deed[2] ?? '').replace(/^了/u, '');
  return object === '' ? `${deed[1] ?? ''}${counted}数` : `${deed[1] ?? ''}${object}的${counted}数`;
}
