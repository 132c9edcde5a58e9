import { PLACE_INDEX } from './gazetteer.ts';
import type { ProjectMention } from './mentions.ts';

// Characters for the towns at both ends in the names of railways and motorways (沪渝蓉高铁).
const TOWNS =
  '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕秦甘陇青宁新藏港澳蓉杭甬郑汉穗深长昌福厦合济太石西兰银乌沈哈大连昆南温衢丽金台湖嘉绍通盐徐连淮扬镇常锡张雄商忻延包鄂榆平庆潍烟威日临九江景瑞梅龙汕广珠佛肇湛茂玉防北钦百河柳黄十宜荆襄随信阳周南安六芜宣池铜蚌阜亳渭汉巴达万利遂内自泸毕遵铜怀邵永衡郴吉井和若格库敦酒额珲牡佳鹤绥满赤朝阜营盘丹鞍抚齐';
const ROAD = new RegExp(
  `(?<![${TOWNS}])([${TOWNS}]{2,4})(?:城际铁路|高速铁路|高速公路|高铁|铁路|高速)(?![发路度时化]|新[区城]|片区)`,
  'gu',
);
// 津潍高铁黄河特大桥: a part of a road that has a name of its own.
const ROAD_PART = new RegExp(
  `${ROAD.source}[一-龥]{2,8}?(?:特大桥|大桥|隧道|枢纽|互通|连接线|(?<![阶路地标])段)`,
  'gu',
);
// Water led from one river to another: 引江补汉工程, 滇中引水工程, 珠三角水资源配置工程.
const WATER =
  /(引[一-龥]{1,2}[补济入][一-龥]{1,3}(?:工程)?|[一-龥]{2,8}?(?:引水|调水|供水|水资源配置|水系连通|河湖连通)(?:二期|一期)?工程)/gu;
// A high-voltage line is named for both its ends: 白鹤滩—浙江±800千伏特高压直流输电工程.
const LINE =
  /(?<=^|[，。；：、“”（）\s的和与了及])([一-龥]{2,8}[—～~-]{1,2}[一-龥]{2,8}(?:±?\d{3,4}千伏)?(?:特高压)?(?:柔性)?(?:直流|交流)?(?:输变电|输电)?(?:工程|通道|线路))/gu;
// A pumped-storage station, a wind or solar power base of so many kilowatts.
const STATION =
  /([一-龥]{2,10}?(?:抽水蓄能电站|核电站|水电站|光伏基地|风电基地|风光大基地|清洁能源基地|能源基地)(?:项目)?)/gu;
// An air route is named for both its ends: 北海至曼谷货运航线.
const ROUTE = /([\u4e00-\u9fff]{2,8}(?:至|—)[\u4e00-\u9fff]{2,8}?(?:全货机|全货运|货运|客运|国际|直飞|定期)*航线)/gu;
// 那琴抽水蓄能电站, 麻黄山330千伏升压站
const PLANT =
  /(?<=^|[，。；：、\n了从为在是到和与对])([\u4e00-\u9fff]{2,4}(?:抽水蓄能电站|\d{2,4}千伏(?:升压站|变电站)))/gu;
const NO_HEAD =
  /^(?:和|与|及|在|的|了|等|将|已|对|从|由|为|是|有|国内|全国|我国|世界|全球|目前|其中|一批|多个|建设|推进|加快|打造|新建|实施|大型|重大|重点|推动|我省|全省)/u;

/**
 * Finds works that are named by a closed grammar and need no verb next to them: railways named for their towns, water
 * led from river to river, high-voltage lines between two ends, power stations of a place. Linear: all repeats are
 * bounded.
 */
export function findWorks(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  const add = (start: number, name: string, kind: ProjectMention['kind']): void => {
    if (!NO_HEAD.test(name) && !/[的为了和与在是等将把被及]/u.test(name))
      found.push({ start, end: start + name.length, name, kind, confidence: 0.7 });
  };
  // A quick search for the word that all of them contain saves most texts the slow patterns.
  const has = (word: string): boolean => text.includes(word);
  const roads = has('铁路') || has('高铁') || has('高速') ? text.matchAll(ROAD) : [];
  const lines = has('—') || has('～') || has('-') ? text.matchAll(LINE) : [];
  const waters = has('工程') || has('引') ? text.matchAll(WATER) : [];
  const stations = has('电站') || has('基地') ? text.matchAll(STATION) : [];
  if (has('航线'))
    for (const { 1: name = '', index } of text.matchAll(ROUTE)) {
      const start = trimHead(name);
      if (PLACE_INDEX.longestAt(name, start) !== undefined) add(index + start, name.slice(start), 'infrastructure');
    }
  if (has('蓄能电站') || has('千伏'))
    for (const { 1: name = '', index } of text.matchAll(PLANT)) add(index, name, 'energy');
  for (const { 0: name, index } of roads) add(index, name, 'infrastructure');
  if (has('桥') || has('隧道') || has('枢纽') || has('互通') || has('连接线') || has('段'))
    for (const { 0: name, index } of text.matchAll(ROAD_PART))
      if (!/[至到经由建设全线]/u.test(name.slice(2))) add(index, name, 'infrastructure');
  for (const { 1: name = '', index } of lines) add(index, name, 'energy');
  for (const { 1: name = '', index } of waters) {
    if (/^(?:农村|城乡|集中|城镇|人饮)/u.test(name)) continue;
    const start = name.startsWith('引') ? 0 : trimHead(name);
    add(index + start, name.slice(start), 'infrastructure');
  }
  for (const { 1: name = '', index } of stations) {
    const start = trimHead(name);
    if (PLACE_INDEX.longestAt(name, start) !== undefined || start > 0) add(index + start, name.slice(start), 'energy');
  }
  return found;
}

/**
 * Gives the beginning of a name that was read with the words before it: at the first known place in it, else at its
 * start.
 */
function trimHead(name: string): number {
  for (let at = 0; at < name.length - 4; at++) {
    const place = PLACE_INDEX.longestAt(name, at);
    // 资源 is a county, and hardly ever meant.
    if (place !== undefined && place.end < name.length && !name.startsWith('资源', at)) return at;
  }
  return 0;
}
