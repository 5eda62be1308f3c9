import type { LatinLanguage } from "./word-entry.ts";

/**
 * Words by which a draft in Latin letters shows its language: the small words of any sentence, and the few that a short
 * reply or a short advertisement consists of. A word in two lists counts for both: it speaks against the others.
 */
export const LANGUAGE_WORDS: Readonly<Record<LatinLanguage, string>> = {
  en: `the a s and of to is are were be been you your we our us it its this that these with for from at by not
    have has had will would can could if when what which here there i don t they them she my me or but
    yes hi hello thanks thank please sorry dear good order parcel today tomorrow now only every
    everything all off free get up out shop discount discounts sale offers deals enjoy check new last
    hurry until midnight just let know buy save voucher arrive address refund days week weekend first
    more about again was on he an as so no m`,
  es: `el a los las una unos unas del al con su sus tu tus son están fue han lo muy cuando pero ya nuestro
    nuestra nuestros nuestras usted estos estas hoy mañana hola gracias buenas buenos paquete descuento
    descuentos rebajas gran venta solo hasta mi yo hay promoción cupón precio precios mitad otro sin
    donde también entregado devolución dinero tarjeta dirección correos tarda tardan llega llegó tienda
    nueva nuevo bienvenida reciben recibe amigos ahorra primeros un y o que de la en por para es está ha
    he le les se si no más como nos este todo todos toda todas favor pedido envío compra oferta ofertas
    desde aquí gratis dos día días semana mes meses año sobre tres ti noche ahora mucho qué había haya
    hacemos cada liquidación`,
  pt: `vamos comente os a um uma umas do na nas ao e em com pelo pela seu sua seus suas são estão foi não muito quando já
    nosso nossa nossos nossas você vc isso tudo hoje amanhã olá oi obrigado obrigada bom boa pacote
    desconto descontos liquidação até meu eu promoção cupom frete preço preços metade foram tem dois sem
    onde também aos entregue devolução dinheiro cartão endereço correios chega chegou loja nova novo
    recebe segunda o as uns da dos das no nos à ou que de por para está mais como mas este todo todos
    toda todas favor pedido envio compra oferta ofertas só desde há aqui grátis dia dias semana mês
    meses ano sobre três noite agora pode primeiros poupe saldos acabam assim cada leva ganhe brinde`,
  de: `der die den dem ein eine einen einem einer und oder ist sind war wird werden wurde haben hat hab sie
    ihr ihre ihren ihnen ihrem dein deine dich dir wir unser unsere ich mir nicht mit für von vom zu zum
    zur auf aus bei bis am im in noch nur auch wenn dass wie hier schon jetzt heute morgen hallo danke
    bitte guten bestellung paket alles alle ab rabatt gutschein angebot angebote euro kaufen sparen neue
    neuen kein keine nach diese diesen dieser können tag tage woche geld das des du uns an es so was da
    sich diesem ohne kostenlosen kostenlos`,
  fr: `voici cadeau gratuit gratuits et l une d et est sont été était ai avez avons vous votre vos nous notre je il elle ce cette ces c qu
    qui ne n pas plus pour par avec sur dans au aux jusqu comme sans tout tous toute toutes bonjour
    merci désolé désolée commande colis aujourd hui demain ici soldes remise réduction offre offres
    livraison prix achat moitié gratuite seulement j s soir matin avant après jour jours semaine mois
    retour carte nouvelle nouveau chez doit dernière le la les un des du de ou a nos on que en si mais y
    m se ventes robes remises promotion deux`,
};
