// Where a browser shows it (src/graphql/http/serveNode.ts).
'/node/' + this.id
