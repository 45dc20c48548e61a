# status: unreviewed

booklet-heading = Надрукувати або зберегти
booklet-text = Історії у вигляді брошури: читати без інтернету, надрукувати, комусь передати.
booklet-link = Брошура (PDF, сторінок: { $pages }, { $kilobytes } кБ)
