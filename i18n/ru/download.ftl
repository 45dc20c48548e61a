# status: unreviewed

booklet-heading = Напечатать или сохранить
booklet-text = Истории в виде брошюры: читать без интернета, напечатать, кому-то передать.
booklet-link = Брошюра (PDF, страниц: { $pages }, { $kilobytes } кБ)
