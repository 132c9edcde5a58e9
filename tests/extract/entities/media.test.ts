import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../src/pipeline.ts';
import { readPage } from '../../../src/read/readPage.ts';

const BODY = '丰禾市今年上半年实现地区生产总值120亿元，同比增长5.1%。全市工业增加值增长6.2%，消费稳步回升。\n';
const mediaOf = (text: string): string[] =>
  extractFacts(readPage('made-up.txt', Buffer.from(text)))
    .organizations.filter(({ kind }) => kind === 'media')
    .map(({ name }) => name);

describe('media', () => {
  it('recognizes the site of a page by its position next to the time', () => {
    expect(mediaOf(`丰禾经济稳中有进\n云岭视界 2023-07-21 16:20\n${BODY}`)).toEqual(['云岭视界']);
    expect(mediaOf(`丰禾经济稳中有进\n云岭晨读\u3000|\u3000作者：程远\u3000|\u300007-21 16:20\n${BODY}`)).toEqual([
      '云岭晨读',
    ]);
    expect(mediaOf(`丰禾经济稳中有进\n2023年07月21日 20:46\u3000云岭讯网\u3000责任编辑：程远\n${BODY}`)).toEqual([
      '云岭讯网',
    ]);
    expect(mediaOf(`丰禾经济稳中有进\n来源：云岭之声\u3000\u30002023-07-21 16:20\n${BODY}`)).toEqual(['云岭之声']);
    expect(mediaOf(`丰禾经济稳中有进\n来源：云岭晨报客户端\u3000\u30002023-07-21 16:20\n${BODY}`)).toEqual([
      '云岭晨报',
    ]);
  });

  it('mistakes no label, writer or place for a site', () => {
    expect(mediaOf(`丰禾经济稳中有进\n责任编辑 2023-07-21 16:20\n${BODY}`)).toEqual([]);
    expect(mediaOf(`丰禾经济稳中有进\n内蒙古 2023-07-21 16:20\n${BODY}`)).toEqual([]);
    expect(mediaOf(`丰禾经济稳中有进\n来源：县农业农村局\u30002023-07-21 16:20\n${BODY}`)).toEqual([]);
  });

  it('recognizes the paper of a writer by the byline, and that of someone who asks', () => {
    expect(mediaOf(`丰禾经济稳中有进\n□ 云岭工人报记者 程 远\n\n${BODY}`)).toEqual(['云岭工人报']);
    expect(mediaOf(`丰禾经济稳中有进\n\n${BODY}云岭网记者：请问消费有哪些亮点？\n`)).toEqual(['云岭网']);
  });
});
