import type { SectionWording } from "../wording.ts";

/** Spanish. Source: common knowledge of how news sites of Spain and Latin America word their pages. */
export const ES: SectionWording = {
  related: [
    ...["te puede interesar", "te puede interesar también", "también te puede interesar"],
    ...["le puede interesar", "puede interesarte", "te puede gustar", "lea también", "lee también"],
    ...["leer también", "lea además", "lee además", "lea más", "lee más", "leer más", "más información"],
    ...["más noticias", "más sobre", "más sobre este tema", "más en", "más leídas", "lo más leído"],
    ...["las más leídas", "más leído", "lo más visto", "lo más visto en", "más visto"],
    ...["lo más comentado", "noticias relacionadas", "noticia relacionada", "artículos relacionados"],
    ...["artículo relacionado", "relacionadas", "relacionado", "relacionados", "temas relacionados"],
    ...["contenido relacionado", "contenidos relacionados", "vea también", "ver también", "mire también"],
    ...["además", "no te pierdas", "no se pierda", "recomendados", "recomendado", "recomendamos"],
    ...["te recomendamos", "últimas noticias", "lo último", "otras noticias", "destacados", "destacadas"],
    ...["sigue leyendo", "seguir leyendo", "tendencias", "del archivo", "en otras noticias"],
  ],
  comments: [
    ...["comentarios", "comentarios de los lectores", "tus comentarios", "deja un comentario"],
    ...["deja tu comentario", "escribe un comentario", "escribe tu comentario", "añadir comentario"],
    ...["participa", "opina", "únete a la conversación", "opiniones de los lectores"],
    ...["normas de participación"],
  ],
  controls: [
    ...["compartir", "comparte", "compartir noticia", "compartir artículo", "comparte esta noticia"],
    ...["imprimir", "guardar", "copiar enlace", "copiar link", "enviar por correo", "enviar", "correo"],
    ...["comentar", "comentario", "comentarios", "me gusta", "inicio", "portada", "buscar", "menú"],
    ...["iniciar sesión", "regístrate", "registrarse", "suscríbete", "suscribirse", "suscripción"],
    ...["escuchar", "escuchar artículo", "siguiente", "anterior", "volver arriba", "ver más", "ver todo"],
    ...["cerrar", "aceptar", "aceptar todo", "rechazar", "configurar", "aviso legal"],
    ...["política de privacidad", "contacto", "publicidad", "responder", "denunciar", "vídeo", "video"],
    ...["vídeos", "videos", "galería", "fotogalería", "newsletter", "seguir", "favoritos"],
    ...["tamaño del texto", "vistas", "lecturas"],
  ],
  invitations: [
    ...["síguenos", "síganos", "seguinos", "sigue a", "sigue", "únete", "únase", "sumate", "apúntate"],
    ...["suscríbete", "suscríbase", "regístrate", "recibe", "reciba", "descarga", "descargue"],
    ...["descarga la app", "hazte", "hazte socio", "apoya", "apóyanos", "dona", "escríbenos", "envíanos"],
    ...["contacta", "haz clic", "pincha aquí", "para seguir leyendo", "para leer más"],
    ...["contenido exclusivo para", "si ya eres suscriptor", "activa las notificaciones"],
    ...["consulta la portada", "no te pierdas nada", "mantente informado"],
  ],
  platforms: [
    ...["newsletter", "boletín", "nuestro boletín", "nuestro canal", "canal", "nuestra app"],
    ...["aplicación", "redes sociales", "grupo de whatsapp", "correo electrónico"],
  ],
  notices: [
    ...["copyright", "todos los derechos reservados", "etiquetas", "temas", "palabras clave"],
    ...["tiempo de lectura", "lectura", "min de lectura", "minutos de lectura", "publicidad"],
    ...["utilizamos cookies", "este sitio utiliza", "esta web utiliza", "usamos cookies", "al continuar"],
    ...["no soy un robot", "código de seguridad", "con información de", "patrocinado"],
    ...["contenido patrocinado", "tu dirección de correo electrónico no será publicada"],
    ...["los campos obligatorios", "reportar un error", "prohibida su reproducción", "archivado en"],
  ],
  endMarks: ["efe", "con información de efe", "europa press", "afp", "ap", "reuters"],
  tickers: [
    ...["última hora", "urgente", "en directo", "directo", "en vivo", "alerta", "ahora"],
    ...["minuto a minuto", "el tiempo", "tráfico", "ibex 35", "bolsa", "lo último"],
  ],
  credits: [
    ...["foto", "fotos", "fotografía", "fotografías", "imagen", "imágenes", "crédito", "créditos"],
    ...["crédito de la imagen", "foto de archivo", "fotógrafo", "ilustración", "infografía", "gráfico"],
    ...["vídeo", "video", "fuente de la imagen", "pie de foto", "viñeta", "foto por"],
  ],
  captions: ["pie de foto", "pie de imagen", "en la foto", "en la imagen", "mapa", "tabla"],
  authorLabels: [
    ...["fuente"],
    ...["por", "autor", "autora", "autores", "texto", "redacción", "reportaje", "entrevista"],
    ...["traducción", "corresponsal", "enviado especial", "periodista", "escrito por", "informa"],
    ...["crónica"],
  ],
  authorPrepositions: [
    ...["por", "escrito por", "texto de", "un reportaje de", "entrevista de", "redactado por"],
  ],
  published: [
    ...["publicado", "publicado el", "publicada", "publicada el", "fecha", "fecha de publicación"],
    ...["creado", "creado el", "creada", "creada el", "publicación", "primera publicación"],
  ],
  updated: [
    ...["actualizado", "actualizado el", "actualizada", "actualizada el", "última actualización"],
    ...["actualización", "act", "modificado", "modificado el", "última modificación", "editado"],
  ],
  topics: [
    ...["noticias", "actualidad", "nacional", "españa", "internacional", "mundo", "política", "economía"],
    ...["empresas", "mercados", "sociedad", "sucesos", "deportes", "fútbol", "cultura", "cine", "música"],
    ...["libros", "ciencia", "salud", "tecnología", "medio ambiente", "clima", "energía", "transporte"],
    ...["educación", "opinión", "editorial", "columna", "local", "comunidades", "provincia", "viajes"],
    ...["gastronomía", "moda", "televisión", "gente", "motor", "vivienda", "justicia", "exclusiva"],
    ...["entrevista", "reportaje", "análisis", "américa", "europa", "vida"],
  ],
};
