import type { WordTable } from "./word-entry.ts";

export const WORDS_FR: WordTable = {
  promotional: [
    // A bare percentage is none.
    "réduction(|s)|rabais|ristourne(|s)|# (%|pour cent) de remise|# % sur (tout|toute|toutes|tous|votre prochaine|la prochaine)|moins # %",
    // Remise as a discount; spares the remise of a parcel.
    "remise(|s) (de (# (%|$)|printemps|rentrée)|sur (tout|toute|votre|nos|la|le)|exceptionnelle|exceptionnelles|immédiate|supplémentaire|étudiante)|(une|nos|code de) remise(|s)",
    "promotion(|s)|promotionne(l|ls|lle|lles)|bon(|s) d achat",
    // Spares solde, a balance.
    "soldes|(est|sont|articles|modèles) soldé(|e|s|es)",
    // The noun in an advertisement; spares "le transporteur offre".
    "offre(|s) (spéciale|exclusive|limitée|exceptionnelle|promotionnelle|privée|valable)(|s)|offre(|s) (flash|découverte|étudiant|de bienvenue|de lancement|du jour|du moment|de la semaine|de noël|fête|à saisir|chaque)|(nos|super|nouvelles|meilleures|dernières) offres|offre sur",
    // Sales; spares "point de vente" and "après-vente".
    "vente(|s) (flash|privée|privées)|liquidation(|s)|déstockage|tout doit disparaître",
    // A price as a lure.
    "moitié prix|prix (spécial|spéciaux|réduit|réduits|cassé|cassés|mini|imbattable|imbattables|à partir)|pour le prix d un(|e)|meilleur(|s) prix|baiss(é|ons|er) (les prix|nos prix|de # %)|tarif(|s) (réduit|préférentiel)(|s)|bonne(|s) affaire(|s)|à partir de # euros|économis(ez|e|er) (|jusqu à )(# %|# $|sur)",
    // Something for nothing; spares a return that is free.
    "livraison (offerte|gratuite) (dès|à partir|ce|cette|jusqu|pour tou(t|te|tes)|sur tou(t|te|tes)|aujourd)|de la livraison (offerte|gratuite)|frais de port offerts|(deuxième|troisième|second) (est |)offert(|e)|un offert|(2|3|4) pour (1|2|3)|échantillons gratuits|premier mois (est |)(gratuit|offert)",
    // Gifts and prizes.
    "cadeau(|x) (pour|dès|offert|avec) (chaque|tout|votre) (achat|commande)|parrain(ez|age)|jeu concours|gagnez|fai(t|sons) gagner",
    // Calls to buy; spares "ne manquez pas votre colis".
    "durée limitée|limite des stocks|jusqu à épuisement|dernière(|s) chance(|s)|ne (manquez|ratez) pas (l |cette |nos |notre )(offre(|s)|occasion|prix)|(achetez|commandez) (maintenant|vite)|si vous commandez aujourd hui|profitez (en|d une|de (nos|# %)|des (prix|offres))",
    // Novelties and letters.
    "nouvelle collection|nos nouveautés|abonnez vous|newsletter",
  ],
  harmless: [
    "(facture|compte|commande|dossier) (est |)soldé(|e|s|es)|liquidation (judiciaire|du sinistre|des droits)|une remise (en|à|au|aux|contre|du|de (la|votre|l))|gagnez du temps",
    "dernière chance (de|pour) (retirer|récupérer|annuler)|(cause du|suite au|raison du|après le) black friday",
  ],
};
