quotation.form = $value
