/**
 * Tells whether the digits at a place belong to a name, a date or a counter rather than to a figure: 第11届, 5G, 2024年,
 * A320, 3月, 9时, 〔2024〕15号, 90后, 这8个字, 千粒重.
 */
export function isName(text: string, start: number, end: number, value: number, isHan: boolean): boolean {
  const before = text.charAt(start - 1);
  if (/[第A-Za-z〔[#№"_]/u.test(before) && !/[$￥¥]/u.test(before)) return true;
  if (isHan && /\d/u.test(before)) return true;
  if (/[时点:]$/u.test(before) && text.charAt(end) === '分') return true;
  if (/[-−]/u.test(before) && /[A-Za-z]/u.test(text.charAt(start - 2))) return true;
  if (text.charAt(end) === '点' && /[晨晚早午夜间]/u.test(before)) return true;
  if (/[.:/+]/u.test(before) && /[\dA-Za-z]/u.test(text.charAt(start - 2))) return true;
  const after = text.slice(end, end + 4);
  if (
    /^(?:[月日号时届](?!内|长|均产)|年(?!均|产|销|度|期)|点(?:\d|半|多|左右|许|钟|整|[前后])|[:：/]\d|后[、，。的]|岁|周岁|周年|[字]|个字|号文|〕|纳米级|粒重)/u.test(
      after,
    )
  )
    return isHan ? true : !/^年/u.test(after) || value >= 1000 || /^年[^期来]/u.test(after) || before === '';
  if (!isHan && /^[A-Za-z+]/u.test(after) && !UNIT_LETTERS.test(text.slice(end, end + 6))) return true;
  return /这$/u.test(text.slice(start - 1, start)) || isInTitle(text, start, end);
}

const UNIT_LETTERS =
  /^(?:TEU|kg|km|mm|kW|kV|MW|GW|[kMGT]Wh|[KMGTPEZ]B(?![A-Za-z])|[MGT]bps|[TPE]?FLOPS|BP|Token|t(?![A-Za-z])|P(?![A-Za-z]))/u;
const LONGEST_NAME = 14;

/** A number inside a book title, or in a short name in quotation marks (“24条”, “15分钟服务圈”). */
function isInTitle(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const right = text.slice(end, end + LONGEST_NAME);
  if (/《[^》]*$/u.test(text.slice(Math.max(0, start - 60), start)) && /^[^《]*》/u.test(text.slice(end, end + 60)))
    return true;
  const open = /[“‘]([^“”‘’，。；]*)$/u.exec(left);
  const close = /^([^“”‘’，。；]*)[”’]/u.exec(right);
  return open !== null && close !== null && (open[1] ?? '').length + (close[1] ?? '').length <= LONGEST_NAME - 2;
}
