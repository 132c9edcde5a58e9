// Read by relay-compiler alone, which makes tests/graphql/clients/relay out of it: Relay runs what was compiled, never a text.
import { graphql } from 'relay-runtime';

/** A list that Relay pages on through one connection record of its store. */
export const page = graphql`
  query figuresPageQuery($first: Int!, $after: String) {
    statistics(first: $first, after: $after, filter: { status: ACTUAL }) @connection(key: "figures_statistics") {
      edges {
        node {
          id
          printedValue
          subject {
            id
            name
          }
        }
      }
    }
  }
`;

/** One entry of the list once more, by its id alone. */
export const again = graphql`
  query figuresAgainQuery($id: ID!) {
    node(id: $id) {
      id
      ... on Statistic {
        printedValue
        subject {
          id
          name
        }
      }
    }
  }
`;
