/** What is said of single pages that are kept as articles. */
export const pageTexts = {
  title: 'Guardar una página',
  hint: 'Cualquier página web. Se extrae su artículo, se guarda y se conserva para leerlo sin conexión.',
  /** What the feed is called that holds them. */
  feedTitle: 'Páginas guardadas',
  tags: 'Etiquetas',
  save: 'Guardar',
  saving: 'Descargando la página…',
  show: 'Mostrar',
  saved: (title: string) => `«${title}» se ha guardado.`,
  alreadyThere: (title: string) => `«${title}» ya estaba en la biblioteca y ahora está en Guardados.`,
  withoutText: (title: string) => `Solo se ha guardado la dirección de «${title}».`,
  bookmarklet: 'Marcador que guarda la página actual',
  bookmarkletDetail:
    'Crea un marcador en tu navegador y pon esta línea como dirección. Al pulsarlo, se pregunta aquí si guardar la página. Requiere que Offprint abra los enlaces de canales.',
  copy: 'Copiar',
  copied: 'Copiado. Pégalo como dirección de un marcador.',
};
