// The name that was decided about.
// Gives: mention
MATCH (mention:Mention {id: this.mentionId})
