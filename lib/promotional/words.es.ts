import type { WordTable } from "./word-entry.ts";

export const WORDS_ES: WordTable = {
  promotional: [
    "descuento(|s)|dto",
    "cup(ón|ones)|promoci(ón|ones)|promociona(l|les)",
    // The noun; spares ofrecer.
    "oferta(|s)",
    // Sales; spares "punto de venta" and "ventas".
    "rebaja(|s|r|mos|do|da|dos|das)|liquidaci(ón|ones)|ganga(|s)|chollo(|s)|venta(|s) (flash|especial|nocturna|privada|privadas|de aniversario)|gran venta|buen fin",
    // So much less; a bare percentage is none.
    "(vale|bono)(|s) (de|por) (# ($|euros|pesos)|$ #|regalo|descuento|compra)|(dos|tres|2|3) por (uno|dos|1|2)|por el precio de (uno|una|dos)|hasta (un |)# % menos|# % en tod(o|a|os|as)",
    // A price as a lure.
    "mitad de precio|mejo(r|res) precio(|s)|precio(|s) (especial|especiales|bajos|increíbles|de locura|desde)|(bajamos|rebajamos) (los |nuestros )precios|desde (solo |)# euros|meses sin intereses",
    // Free shipping as a lure; spares a return that is free.
    "envío(|s) (gratis|gratuito|gratuitos) (en (tu|todos|todas|pedidos|compras)|a partir|por compras|este|esta|hoy)|(aprovech|disfrut)(a|e) (|el |del )envío (gratis|gratuito)",
    // Save money, get gifts.
    "ahorr(a|e) (|hasta |más |en |un )(# %|# $|$ #|tu|su)|ahorra|regalo (con|por|de bienvenida)|regalamos|muestras gratis|llévate (el|la) (tuyo|tuya|segundo|segunda)|primer mes (es |)gratis|sorte(o|os|amos)|gana un (viaje|premio)",
    // Calls to buy; spares "para que no se pierda el paquete" and "aproveche el horario".
    "tiempo limitado|hasta agotar (existencias|stock)|última(|s) (oportunidad|unidades)|no te (lo |la |los |las |)pierdas|no se l(o|a|os|as) pierda|compr(a|e) (ahora|ya|hoy)|aprovech(a|e) (|el |la |los |est(e|a|os) |nuestros )(precio(|s)|oportunidad|# %)",
    // Novelties, clubs and letters; spares "el boletín de envío" and "en cuanto tenga novedades".
    "nueva (colección|temporada)|(llegaron|descubre|conoce|nuestras) (las |nuestras |)novedades|puntos (dobles|extra)|recomienda a un amigo|suscríbete (a|al|y|hoy)|nuestro boletín|newsletter",
  ],
  harmless: [
    "(su|tu|la|esta) compra (ahora|ya|hoy)|liquidación (aduanera|final|de (impuestos|aranceles|aduana|haberes|siniestros))|oferta de (empleo|trabajo)",
    "última oportunidad (de|para) (recoger|retirar|cambiar|cancelar|confirmar)|(por el|debido al|demanda del) (black friday|buen fin)|ahorra tiempo",
  ],
};
