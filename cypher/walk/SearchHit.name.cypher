// What to show of the node in a list: its name, its headline, else the beginning of its words.
coalesce(this.node.name, this.node.headline, left(coalesce(this.node.text, this.node.body), 60), '')
