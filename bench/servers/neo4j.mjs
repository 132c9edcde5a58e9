// @neo4j/graphql on the same database, with the same properties to sort by, behind graphql-http (no framework to pay for).
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import neo4j from 'neo4j-driver';

const typeDefs = /* GraphQL */ `
  interface Entity {
    id: ID!
    name: String!
  }
  type Region implements Entity @node {
    id: ID!
    name: String!
    byName: String
    parent: [Region!]! @relationship(type: "WITHIN", direction: OUT)
    organizations: [Organization!]! @relationship(type: "IN_REGION", direction: IN)
    statistics: [Statistic!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Organization implements Entity
    @node
    @fulltext(indexes: [{ indexName: "search_organization", queryName: "searchOrganizations", fields: ["name"] }]) {
    id: ID!
    name: String!
    kind: String
    byName: String
    region: [Region!]! @relationship(type: "LOCATED_IN", direction: OUT)
    posts: [Post!]! @relationship(type: "AT", direction: IN)
    statistics: [Statistic!]! @relationship(type: "ABOUT", direction: IN)
    articles: [Article!]! @relationship(type: "NAMED_IN", direction: OUT)
  }
  type Person implements Entity @node {
    id: ID!
    name: String!
    official: Boolean
    byName: String
    posts: [Post!]! @relationship(type: "HOLDS", direction: OUT)
  }
  type Post @node {
    id: ID!
    title: String!
    seenFrom: String
    byPerson: String
    byOrganization: String
    person: [Person!]! @relationship(type: "HOLDS", direction: IN)
    organization: [Organization!]! @relationship(type: "AT", direction: OUT)
  }
  type Indicator @node {
    id: ID!
    name: String!
  }
  type Publication @node {
    id: ID!
    name: String!
  }
  type Page @node {
    id: ID!
    file: String!
    publication: [Publication!]! @relationship(type: "ISSUE_OF", direction: OUT)
  }
  type Article
    @node
    @fulltext(indexes: [{ indexName: "search_article", queryName: "searchArticles", fields: ["headline", "body"] }]) {
    id: ID!
    headline: String
    body: String
    date: String
    byDate: String
    page: [Page!]! @relationship(type: "ON", direction: OUT)
    reporters: [Person!]! @relationship(type: "WROTE", direction: IN)
    statistics: [Statistic!]! @relationship(type: "REPORTED_IN", direction: IN)
    quotations: [Quotation!]! @relationship(type: "SAID_IN", direction: IN)
    regions: [Region!]! @relationship(type: "NAMED_IN", direction: IN)
    organizations: [Organization!]! @relationship(type: "NAMED_IN", direction: IN)
    people: [Person!]! @relationship(type: "NAMED_IN", direction: IN)
    mentions: [Mention!]! @relationship(type: "IN", direction: IN)
  }
  type Statistic @node {
    id: ID!
    printedValue: String
    valueValue: String
    valueUnit: String
    periodText: String
    periodEnd: String
    sourceQuote: String
    bySubject: String
    byArticle: String
    byPeriod: String
    indicator: [Indicator!]! @relationship(type: "MEASURES", direction: OUT)
    article: [Article!]! @relationship(type: "REPORTED_IN", direction: OUT)
    subject: [Entity!]! @relationship(type: "ABOUT", direction: OUT)
    attributedTo: [Entity!]! @relationship(type: "ATTRIBUTED_TO", direction: OUT)
  }
  type Series @node(labels: ["Series"]) @plural(value: "allSeries") {
    id: ID!
    name: String!
    subject: [Entity!]! @relationship(type: "ABOUT", direction: OUT)
    indicator: [Indicator!]! @relationship(type: "MEASURES", direction: OUT)
    statistics: [Statistic!]! @relationship(type: "OF", direction: IN)
  }
  type Quotation @node {
    id: ID!
    text: String!
    byArticle: String
    speaker: [Entity!]! @relationship(type: "SAID_BY", direction: OUT)
  }
  type Mention @node {
    id: ID!
    surface: String!
    byArticle: String
    entity: [Entity!]! @relationship(type: "RESOLVES_TO", direction: OUT)
  }
`;

const address = JSON.parse(process.env.BENCH_DATABASE ?? '{}');
const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), { telemetryDisabled: true });
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const context = () => ({ sessionConfig: { database: address.database } });
const server = createServer(createHandler({ schema, context }));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
