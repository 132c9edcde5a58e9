// How each field of QuotationFilter narrows a list: a predicate on `quotation`, with the field's argument as $value.

// Field: form
quotation.form = $value
