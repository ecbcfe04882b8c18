package dev.trunkline.core.traffic;

/**
 * Somebody with a browser and a telephone.
 *
 * @param address of the network they come from, an IPv4 address
 * @param phone E.164, of a reserved fictional range
 */
public record Person(int number, String userAgent, String language, String screen, String address, String phone) {}
