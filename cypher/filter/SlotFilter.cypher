// How each field of SlotFilter narrows a list: a predicate on `slot`, with the field's argument as $value.

// Field: asOf
EXISTS { (slot)<-[link:FILLS]-() WHERE link.printedOn <= $value }

// Field: verdict
EXISTS { (slot)<-[:FILLS]-()-[link:COMPARED {slotId: slot.id}]->() WHERE link.verdict = $value }
