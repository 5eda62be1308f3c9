import type { WordTable } from "./word-entry.ts";

export const WORDS_PT: WordTable = {
  promotional: [
    "desconto(|s)|# % de abatimento",
    "cup(om|ons|ão|ões)|promoç(ão|ões)|promociona(l|is)|vale (presente|compra|compras|desconto|de r $ #|de # $)",
    // The noun; spares oferecer.
    "oferta(|s)",
    // Sales; spares saldo, a balance.
    "liquidaç(ão|ões)|saldos|queima(|s) de estoque|pechincha(|s)",
    // So much less; a bare percentage is none.
    "leve (2|3|4|dois|três) (e |)pague (1|2|3|um|dois)|pelo preço de (um|uma|dois)|compre (um|uma|1|2) (e |)(leve|ganhe)|# % em tod(o|a|os|as)",
    // A price as a lure.
    "metade do preço|preço(|s) (especial|especiais|baixos|melhor|a partir)|melho(r|res) preço(|s)|baixamos (os |nossos )preços|(baixar|baixamos|redução de) # %|a partir de (# euros|r $ #)|condições especiais",
    // Free shipping as a lure; spares a return that is free.
    "(frete|portes) (grátis|gratuito|gratuitos)|(envio|entrega) (grátis|gratuito|gratuita) (em (todo|toda)(|s)|acima|a partir|este|neste|nesta|hoje)",
    // Save money, get gifts; spares "cobrado em dobro".
    "(economize|poupe) (|até )(# %|# $|r $ #)|economize|ganhe|brinde(|s)|amostras grátis|primeiro mês (é |)(grátis|gratuito)|sorte(io|ios|ar|amos)",
    // Calls to buy; spares "não perca o comprovante" and "aproveite o rastreio".
    "tempo limitado|enquanto dur(ar|arem) (o|os) estoque(|s)|última(|s) (chance|oportunidade|unidades)|não perca (a |)(noss|ess|est)(a|o|as|os)|não perca a (chance|oportunidade)|imperdíve(l|is)|compre (agora|já|hoje)|aproveite (|o |a |os |est(e|a|es) )(preço(|s)|oportunidade|# %)|garanta (já |)(o |a |)(seu|sua)",
    // Novelties, clubs and letters; spares "assim que tiver novidades".
    "nova coleção|(confira|conheça|nossas) (as |nossas |)novidades|novidades chegaram|pontos (em dobro|extra)|newsletter",
  ],
  harmless: [
    "cupo(m|ns) fisca(l|is)|liquidação (do|da) (boleto|pagamento|título|fatura)|saldos da(|s) (sua |)conta(|s)|oferta de emprego|metade do preço pago|(devolvemos|estornamos) (a |)metade do preço",
    "última (chance|oportunidade) (de|para) (retirar|levantar|trocar|cancelar|confirmar)|(causa da|devido à|após a|volume da) black friday",
  ],
};
