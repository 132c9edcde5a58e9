import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { printConf } from '../../src/neo4j/embedded/printConf.ts';

const OPTIONS = { port: 17_687, pageCache: '64m', strict: true };

describe('printConf', () => {
  it('opens only Bolt by default, on loopback', () => {
    const conf = printConf(layOut('/data'), OPTIONS);
    expect(conf).toMatch(/^server\.bolt\.listen_address=127\.0\.0\.1:17687$/mu);
    expect(conf).toMatch(/^server\.http\.enabled=false$/mu);
    expect(conf).toMatch(/^server\.https\.enabled=false$/mu);
  });

  it('opens HTTP on loopback if a port is set, but not to pages of other sites', () => {
    const conf = printConf(layOut('/data'), { ...OPTIONS, httpPort: 7474 });
    expect(conf).toMatch(/^server\.http\.enabled=true$/mu);
    expect(conf).toMatch(/^server\.http\.listen_address=127\.0\.0\.1:7474$/mu);
    expect(conf).toMatch(/^dbms\.security\.http_access_control_allow_origin=http:\/\/127\.0\.0\.1:7474$/mu);
    expect(conf).toMatch(/^dbms\.security\.auth_enabled=true$/mu);
  });
});
