/** A committee of a province, a city or a county, and its departments. */
const PARTY = /^[\u4e00-\u9fff]{2,12}[省市县区州旗盟]委(?:宣传部|组织部|统战部|政法委|办公室|社会工作部)?$/u;

/** Gives the common name of bodies that papers shorten in the same way: 县政府, 市委, 省工商联, 市政府新闻办. */
export function formalizeBody(name: string): string {
  const bare = name.replace(/^(?:中国共产党|中共)(?=[^中].*委)/u, '');
  if (PARTY.test(bare)) return `中共${bare}`;
  if (/(?:[省市县州旗盟]|自治区|[^特]区)政府$/u.test(name)) return name.replace(/政府$/u, '人民政府');
  if (/政府新闻办(?:公室)?$/u.test(name)) return name.replace(/(?:人民)?政府新闻办(?:公室)?$/u, '人民政府新闻办公室');
  if (/[省市县区州]工商联$/u.test(name)) return name.replace(/工商联$/u, '工商业联合会');
  return name;
}
